package vigil.access.keys;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A code that is printed and typed back: the recovery code, and the code of a sealed card. 28
 * characters in groups of four, without I, L, O and U; 128 random bits and 12 check bits.
 *
 * <p>Ten of the check bits make any one wrong character and any two swapped neighbours tell where
 * they are: a code over the field of 32 elements in which the sum of all characters, and the sum of
 * all characters each times a power of its place, are nothing.
 */
public final class PrintedCode {
    /** How many characters. */
    public static final int LENGTH = 28;

    static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int GROUP = 4;
    private static final int RANDOM = 16;
    private static final int CARRIED = LENGTH - 2;
    private static final int BITS = 5;

    private PrintedCode() {}

    /** What was typed. */
    public sealed interface Reading {}

    /** A whole code; whether it opens anything is another question. */
    public record Whole(Secret secret) implements Reading {}

    /** Too few or too many characters. */
    public record WrongLength(int characters) implements Reading {}

    /** A character that no code has, counted from 1. */
    public record NoSuchCharacter(int place) implements Reading {}

    /** One character is another than on the paper, counted from 1. */
    public record OneWrong(int place) implements Reading {}

    /** Two neighbours are swapped: the first of them is at one of these places, from 1. */
    public record Swapped(List<Integer> places) implements Reading {
        public Swapped {
            places = List.copyOf(places);
        }
    }

    /** More than one mistake. */
    public record SeveralWrong() implements Reading {}

    /** A new code as it is printed, for a new secret of 128 bits. */
    public static char[] printed(Secret secret) {
        int[] symbols = new int[LENGTH];
        secret.use(
                bytes -> {
                    FieldReader.require(bytes.length == RANDOM);
                    spread(bytes, symbols);
                    return symbols;
                });
        check(symbols);
        char[] text = new char[LENGTH + LENGTH / GROUP - 1];
        for (int i = 0, at = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                text[at++] = ' ';
            }
            text[at++] = ALPHABET.charAt(symbols[i]);
        }
        Arrays.fill(symbols, 0);
        return text;
    }

    /** A new secret for a code. */
    public static Secret random(Randomness randomness) {
        return Secret.random(randomness, RANDOM);
    }

    /** Reads what was typed: small letters, spaces and hyphens do not matter. */
    public static Reading read(char[] typed) {
        int[] symbols = new int[LENGTH];
        int count = 0;
        for (char c : typed) {
            if (c == ' ' || c == '-') {
                continue;
            }
            int symbol = ALPHABET.indexOf(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
            if (symbol < 0) {
                return new NoSuchCharacter(count + 1);
            }
            if (count < LENGTH) {
                symbols[count] = symbol;
            }
            count++;
        }
        if (count != LENGTH) {
            return new WrongLength(count);
        }
        return judged(symbols);
    }

    private static Reading judged(int[] symbols) {
        int sum = 0;
        int weighted = 0;
        for (int i = 0; i < LENGTH; i++) {
            sum ^= symbols[i];
            weighted ^= Field32.times(symbols[i], Field32.power(i));
        }
        if (sum == 0 && weighted == 0) {
            // The two highest bits are never set.
            return symbols[0] >> 3 == 0 ? new Whole(gathered(symbols)) : new SeveralWrong();
        }
        return sum == 0 ? swapped(symbols, weighted) : oneWrong(sum, weighted);
    }

    private static Reading oneWrong(int sum, int weighted) {
        for (int i = 0; i < LENGTH; i++) {
            if (Field32.times(sum, Field32.power(i)) == weighted) {
                return new OneWrong(i + 1);
            }
        }
        return new SeveralWrong();
    }

    private static Reading swapped(int[] symbols, int weighted) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i + 1 < LENGTH; i++) {
            int apart = symbols[i] ^ symbols[i + 1];
            if (Field32.times(apart, Field32.power(i) ^ Field32.power(i + 1)) == weighted) {
                places.add(i + 1);
            }
        }
        return places.isEmpty() ? new SeveralWrong() : new Swapped(places);
    }

    /** Sets the last two symbols so that both sums are nothing. */
    private static void check(int[] symbols) {
        int sum = 0;
        int weighted = 0;
        for (int i = 0; i < CARRIED; i++) {
            sum ^= symbols[i];
            weighted ^= Field32.times(symbols[i], Field32.power(i));
        }
        int first = Field32.power(CARRIED);
        int second = Field32.power(CARRIED + 1);
        int last = Field32.over(weighted ^ Field32.times(sum, first), first ^ second);
        symbols[CARRIED] = sum ^ last;
        symbols[CARRIED + 1] = last;
    }

    /** 128 bits, led by two zeros, over 26 symbols of five bits. */
    private static void spread(byte[] bytes, int[] symbols) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        long high = buffer.getLong();
        long low = buffer.getLong();
        for (int i = CARRIED - 1; i >= 0; i--) {
            symbols[i] = (int) (low & 31);
            low = low >>> BITS | high << (Long.SIZE - BITS);
            high >>>= BITS;
        }
    }

    private static Secret gathered(int[] symbols) {
        long high = 0;
        long low = 0;
        for (int i = 0; i < CARRIED; i++) {
            high = high << BITS | low >>> (Long.SIZE - BITS);
            low = low << BITS | symbols[i];
        }
        return Secret.taking(ByteBuffer.allocate(RANDOM).putLong(high).putLong(low).array());
    }
}
