/**
 * The space of a pack's questions, asked at a point, over a set of points, and as a whole.
 *
 * <p>Literals of rules cut each attribute's values into finitely many classes, its {@linkplain
 * Partition partition}: values of one class get the same answer from every rule. So a vendor's
 * rules are a finite table over the product of partitions, less what {@linkplain Space#possible()
 * cannot occur together}. The table is never written out. It is a reduced ordered decision diagram
 * with many-valued variables and shared nodes ({@link Diagrams}), in which two functions are equal
 * if and only if they are one node: Bryant, "Graph-Based Algorithms for Boolean Function
 * Manipulation", IEEE Transactions on Computers 35(8), 1986; Srinivasan and others, "Algorithms for
 * Discrete Function Manipulation", ICCAD 1990.
 *
 * <p>That packs of access rules are best understood so is known from firewalls and policies. Gouda
 * and Liu, "Structured Firewall Design", Computer Networks 51(4), 2007, find overlaps, redundant
 * rules and gaps with firewall decision diagrams; Fisler and others, "Verification and
 * Change-Impact Analysis of Access-Control Policies" (Margrave), ICSE 2005, compare two policies
 * with multi-terminal diagrams. Which of many rules match one packet is found with one bit vector
 * per class of each field: Lakshman and Stiliadis, "High-Speed Policy-Based Packet Forwarding Using
 * Efficient Multi-Dimensional Range Matching", SIGCOMM 1998. Unlike outcomes, sets of rules share
 * little, so they are not in the diagram.
 *
 * <p>The order of variables decides the size. {@linkplain Variables Countries come first and dates
 * last}; elements of sets that a rule asks about together are neighbours. With countries last, 300
 * ordinary rules take a hundred times the nodes. Conjunctions of unrelated elements stay large in
 * any order; {@link Diagrams.TooLarge} is the bound.
 */
@NullMarked
package io.partnerauth.internal.space;

import org.jspecify.annotations.NullMarked;
