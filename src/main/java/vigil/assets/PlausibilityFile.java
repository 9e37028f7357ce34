package vigil.assets;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.disk.PlainFile;
import vigil.disk.UnfitFileException;
import vigil.notation.NotationException;
import vigil.notation.RecordNotation;
import vigil.quantity.Unit;
import vigil.vitals.PlausibilityBounds;
import vigil.vitals.PlausibilityBounds.Measure;
import vigil.vitals.PlausibilityBounds.Range;

/**
 * The bounds of plausibility, from the clinic's own folder or as they come with the program.
 *
 * @param bounds those in force: the clinic's, or the shipped ones where the clinic has none or its
 *     file is refused
 * @param refused the clinic's file, if it was not taken over
 */
public record PlausibilityFile(PlausibilityBounds bounds, Optional<RefusedFile> refused) {

    /** The name of the file, in the folder of the protocols. It is not a protocol. */
    static final String NAME = "plausibility.json";

    private static final String FORMAT = "vigil.plausibility";
    private static final int LARGEST = 1_000_000;

    /** The bounds that come with the program. */
    public static PlausibilityBounds shipped() {
        byte[] bytes = Shipped.bytes("protocols/" + NAME);
        return bounds(new String(bytes, StandardCharsets.UTF_8));
    }

    /** The bounds of a clinic's folder of protocols. */
    public static PlausibilityFile with(Path folder) {
        Path file = folder.resolve(NAME);
        if (!PlainFile.liesAt(file)) {
            return new PlausibilityFile(shipped(), Optional.empty());
        }
        try {
            return new PlausibilityFile(bounds(PlainFile.text(file, LARGEST)), Optional.empty());
        } catch (NotationException e) {
            return refused(e.line(), e.about());
        } catch (IllegalArgumentException e) {
            return refused(0, String.valueOf(e.getMessage()));
        } catch (UnfitFileException e) {
            return refused(0, e.why().reason());
        }
    }

    private static PlausibilityFile refused(int line, String reason) {
        return new PlausibilityFile(shipped(), Optional.of(new RefusedFile(NAME, line, reason)));
    }

    private static PlausibilityBounds bounds(String text) {
        Written written = new RecordNotation<>(Written.class).readEdited(text);
        if (!written.format().equals(FORMAT) || written.version() != 1) {
            throw new IllegalArgumentException("not " + FORMAT + " version 1");
        }
        Map<Measure, Range> ranges = new EnumMap<>(Measure.class);
        written.ranges()
                .forEach((name, bounds) -> ranges.put(measure(name), bounds.range(measure(name))));
        List<Measure> absent = new ArrayList<>(List.of(Measure.values()));
        absent.removeAll(ranges.keySet());
        if (!absent.isEmpty()) {
            throw new IllegalArgumentException("no bounds for " + absent.getFirst());
        }
        return new PlausibilityBounds(
                ranges,
                number("pulsePressureLeast", written.pulsePressureLeast()),
                number("pulsePressureMost", written.pulsePressureMost()),
                number("weightChangePercent", written.weightChangePercent()));
    }

    private static Measure measure(String name) {
        for (Measure measure : Measure.values()) {
            if (measure.name().equals(name)) {
                return measure;
            }
        }
        throw new IllegalArgumentException(name + " is not a measure");
    }

    /** In UCUM: the unit in which the program holds the measure. */
    private static String unitOf(Measure measure) {
        return switch (measure) {
            case SYSTOLIC, DIASTOLIC, END_TIDAL_CO2 -> Unit.MMHG.ucum();
            case HEART_RATE, RESPIRATORY_RATE -> Unit.PER_MINUTE.ucum();
            case OXYGEN_SATURATION -> Unit.PERCENT.ucum();
            case TEMPERATURE -> Unit.CELSIUS.ucum();
            case WEIGHT -> Unit.KILOGRAM.ucum();
            case HEIGHT -> Unit.CENTIMETRE.ucum();
        };
    }

    private static BigDecimal number(String about, String digits) {
        if (!digits.matches("[0-9]{1,6}(\\.[0-9]{1,3})?")) {
            throw new IllegalArgumentException(about + ": not a number");
        }
        return new BigDecimal(digits);
    }

    /** The file as it is written. Numbers are exact decimals, written as text. */
    public record Written(
            String format,
            int version,
            String about,
            Map<String, Bounds> ranges,
            String pulsePressureLeast,
            String pulsePressureMost,
            Optional<String> pulsePressureSource,
            String weightChangePercent,
            Optional<String> weightChangeSource) {
        public Written {
            ranges = Map.copyOf(ranges);
        }
    }

    /** The bounds of one measure, in a UCUM unit. */
    public record Bounds(
            String unit,
            String least,
            String usualLeast,
            String usualMost,
            String most,
            String source) {

        Range range(Measure measure) {
            String name = measure.name();
            if (!unit.equals(unitOf(measure))) {
                throw new IllegalArgumentException(
                        name + " is bounded in " + unitOf(measure) + ", not in another unit");
            }
            return new Range(
                    number(name, least),
                    number(name, usualLeast),
                    number(name, usualMost),
                    number(name, most));
        }
    }
}
