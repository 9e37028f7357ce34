package vigil.access.keys;

/** The field of 32 elements, as polynomials modulo x^5 + x^2 + 1. */
final class Field32 {
    private static final int MODULUS = 0b100101;
    private static final int OVERFLOW = 0b100000;
    private static final int ORDER = 31;

    private Field32() {}

    /** The product of two elements. */
    static int times(int one, int other) {
        int product = 0;
        int shifted = one;
        for (int rest = other; rest != 0; rest >>= 1) {
            if ((rest & 1) == 1) {
                product ^= shifted;
            }
            shifted <<= 1;
            if ((shifted & OVERFLOW) != 0) {
                shifted ^= MODULUS;
            }
        }
        return product;
    }

    /** The power of the element x, of which 31 different ones exist. */
    static int power(int exponent) {
        int power = 1;
        for (int i = 0; i < exponent % ORDER; i++) {
            power = times(power, 2);
        }
        return power;
    }

    /** One element through another, which is not nothing. */
    static int over(int one, int other) {
        int inverse = 1;
        for (int i = 0; i < ORDER - 1; i++) {
            inverse = times(inverse, other);
        }
        return times(one, inverse);
    }
}
