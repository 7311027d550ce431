package io.partnerauth.benchmarks.report;

/**
 * One measured value.
 *
 * @param engine name of the engine, as the command line has it
 * @param rules number of rules in the policy
 * @param figure what was measured
 * @param value in the figure's unit
 */
public record Sample(String engine, int rules, Figure figure, double value) {}
