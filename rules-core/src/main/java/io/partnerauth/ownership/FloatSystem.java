package io.partnerauth.ownership;

import java.util.function.IntToDoubleFunction;

/**
 * An approximate solution of {@code x = b + W x} in floating-point arithmetic.
 *
 * <p>Stabilised bi-conjugate gradients (van der Vorst, SIAM Journal on Scientific and Statistical
 * Computing 13, 1992), which are fast also where little leads out of the circle. The result carries
 * no guarantee; whoever uses it checks it.
 */
final class FloatSystem {
  private static final int MOST_STEPS = 500;
  private static final double SMALL = 1e-15;

  private final FloatRow[] rows;
  private final double[][] shares;

  private FloatSystem(FloatRow[] rows, double[][] shares) {
    this.rows = rows;
    this.shares = shares;
  }

  static double[] solve(FloatRow[] rows, double[][] shares, IntToDoubleFunction constant) {
    return new FloatSystem(rows, shares).solve(constant);
  }

  private double[] solve(IntToDoubleFunction constant) {
    int size = rows.length;
    double[] best = new double[size];
    double[] solution = new double[size];
    double[] residual = new double[size];
    for (int i = 0; i < size; i++) {
      residual[i] = constant.applyAsDouble(i);
    }
    double[] shadow = residual.clone();
    double[] direction = residual.clone();
    double goal = largest(residual) * SMALL;
    double smallest = largest(residual);
    double rho = dot(shadow, residual);
    for (int step = 0; step < MOST_STEPS && smallest > goal; step++) {
      double[] image = apply(direction);
      double alpha = rho / dot(shadow, image);
      double[] half = plus(residual, -alpha, image);
      solution = plus(solution, alpha, direction);
      if (largest(half) <= goal) {
        return solution;
      }
      double[] halfImage = apply(half);
      double omega = dot(halfImage, half) / dot(halfImage, halfImage);
      solution = plus(solution, omega, half);
      residual = plus(half, -omega, halfImage);
      double now = largest(residual);
      if (!Double.isFinite(now)) {
        return best;
      }
      if (now < smallest) {
        smallest = now;
        best = solution;
      }
      double before = rho;
      rho = dot(shadow, residual);
      direction = plus(residual, rho / before * (alpha / omega), plus(direction, -omega, image));
    }
    return best;
  }

  /** {@return (I - W) times a vector} */
  private double[] apply(double[] vector) {
    double[] image = vector.clone();
    for (int i = 0; i < image.length; i++) {
      for (int line = 0; line < rows[i].size(); line++) {
        if (rows[i].isInside(line)) {
          image[i] -= shares[i][line] * vector[rows[i].place(line)];
        }
      }
    }
    return image;
  }

  private static double[] plus(double[] vector, double factor, double[] other) {
    double[] sum = new double[vector.length];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = vector[i] + factor * other[i];
    }
    return sum;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double largest(double[] vector) {
    double largest = 0;
    for (double value : vector) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }
}
