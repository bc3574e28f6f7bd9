/**
 * Fractions of big integers: what is exact by construction, for checking what is exact by care. Shares no code with
 * the program.
 */
export class Rational {
  readonly above: bigint;
  readonly below: bigint;

  constructor(above: bigint, below = 1n) {
    if (below === 0n) throw new Error("division by zero");
    const sign = below < 0n ? -1n : 1n;
    const divisor = gcd(above < 0n ? -above : above, below * sign) || 1n;
    this.above = (above * sign) / divisor;
    this.below = (below * sign) / divisor;
  }

  /** The decimal that a double shows: `of(0.1)` is one tenth. */
  static of(value: number | bigint | string): Rational {
    const match = /^(-?)(\d*)\.?(\d*)(?:e([+-]?\d+))?$/i.exec(String(value));
    if (!match) throw new Error(`no decimal: ${value}`);
    const [, sign, whole = "", part = "", exponent = "0"] = match;
    const digits = BigInt(sign + (whole + part || "0"));
    const power = Number(exponent) - part.length;
    return power >= 0
      ? new Rational(digits * 10n ** BigInt(power))
      : new Rational(digits, 10n ** BigInt(-power));
  }

  plus(other: Rational): Rational {
    return new Rational(this.above * other.below + other.above * this.below, this.below * other.below);
  }
  minus(other: Rational): Rational {
    return this.plus(other.negated());
  }
  times(other: Rational): Rational {
    return new Rational(this.above * other.above, this.below * other.below);
  }
  over(other: Rational): Rational {
    return new Rational(this.above * other.below, this.below * other.above);
  }
  negated(): Rational {
    return new Rational(-this.above, this.below);
  }
  size(): Rational {
    return this.above < 0n ? this.negated() : this;
  }
  compare(other: Rational): number {
    const difference = this.above * other.below - other.above * this.below;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }
  floor(): bigint {
    const quotient = this.above / this.below;
    return this.above < 0n && quotient * this.below !== this.above ? quotient - 1n : quotient;
  }
  ceiling(): bigint {
    return -this.negated().floor();
  }
  /** Halves away from zero. */
  rounded(): bigint {
    const size = this.size().plus(new Rational(1n, 2n)).floor();
    return this.above < 0n ? -size : size;
  }
  /** The nearest double, as far as a decimal of 30 places tells. */
  toNumber(): number {
    const scaled = this.times(new Rational(10n ** 30n)).rounded();
    return Number(`${scaled}e-30`);
  }
}

function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

export function sumOf(values: readonly Rational[]): Rational {
  return values.reduce((sum, value) => sum.plus(value), new Rational(0n));
}

/** The exact shares of an amount. */
export function exactShares(amount: Rational, weights: readonly Rational[]): Rational[] {
  const total = sumOf(weights);
  return weights.map((weight) => amount.times(weight).over(total));
}

/** Largest remainder as it is described: ties to the larger weight, then to the earlier party. */
export function largestRemainder(units: bigint, weights: readonly Rational[]): bigint[] {
  if (units < 0n) return largestRemainder(-units, weights).map((part) => -part);
  const exact = exactShares(new Rational(units), weights);
  const parts = exact.map((share) => share.floor());
  const left = units - parts.reduce((sum, part) => sum + part, 0n);
  const order = exact
    .map((share, party) => ({ party, remainder: share.minus(new Rational(parts[party]!)) }))
    .sort(
      (a, b) =>
        b.remainder.compare(a.remainder) || weights[b.party]!.compare(weights[a.party]!) || a.party - b.party,
    );
  for (const { party } of order.slice(0, Number(left))) parts[party]! += 1n;
  return parts;
}
