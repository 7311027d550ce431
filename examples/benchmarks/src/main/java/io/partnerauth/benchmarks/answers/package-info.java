/** What the answers cost that a host reads besides the outcome. */
package io.partnerauth.benchmarks.answers;
