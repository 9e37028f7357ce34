package vigil.assets;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.disk.FaultyPartException;
import vigil.disk.FileFault;
import vigil.disk.PlainFile;
import vigil.disk.RefusedFile;
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
        String text;
        try {
            text = PlainFile.text(file, LARGEST);
        } catch (UnfitFileException e) {
            return refused(new RefusedFile(NAME, 0, e.fault()));
        }
        try {
            return new PlausibilityFile(bounds(text), Optional.empty());
        } catch (NotationException e) {
            FileFault fault = new FileFault("", e.problem(), e.named());
            return refused(new RefusedFile(NAME, e.line(), fault));
        } catch (FaultyPartException e) {
            return refused(RefusedFile.in(NAME, text, e.fault()));
        }
    }

    private static PlausibilityFile refused(RefusedFile file) {
        return new PlausibilityFile(shipped(), Optional.of(file));
    }

    private static FaultyPartException faulty(AssetFault why, String part, Object... named) {
        return new FaultyPartException(why.of(part, named));
    }

    private static PlausibilityBounds bounds(String text) {
        Written written = new RecordNotation<>(Written.class).readEdited(text);
        if (!written.format().equals(FORMAT) || written.version() != 1) {
            throw faulty(AssetFault.OTHER_FORMAT, "format", FORMAT);
        }
        Map<Measure, Range> ranges = new EnumMap<>(Measure.class);
        written.ranges()
                .forEach((name, bounds) -> ranges.put(measure(name), bounds.range(measure(name))));
        List<Measure> absent = new ArrayList<>(List.of(Measure.values()));
        absent.removeAll(ranges.keySet());
        if (!absent.isEmpty()) {
            throw faulty(AssetFault.BOUNDS_MISSING, "ranges", absent.getFirst());
        }
        BigDecimal least = number("pulsePressureLeast", written.pulsePressureLeast());
        BigDecimal most = number("pulsePressureMost", written.pulsePressureMost());
        if (least.compareTo(most) > 0) {
            throw faulty(
                    AssetFault.LEAST_ABOVE_MOST,
                    "pulsePressureLeast",
                    "pulsePressureLeast",
                    "pulsePressureMost");
        }
        return new PlausibilityBounds(
                ranges, least, most, number("weightChangePercent", written.weightChangePercent()));
    }

    private static Measure measure(String name) {
        for (Measure measure : Measure.values()) {
            if (measure.name().equals(name)) {
                return measure;
            }
        }
        throw faulty(AssetFault.NO_MEASURE, name);
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

    private static BigDecimal number(String field, String digits) {
        return number(field, field, digits);
    }

    private static BigDecimal number(String part, String field, String digits) {
        if (!digits.matches("[0-9]{1,6}(\\.[0-9]{1,3})?")) {
            throw faulty(AssetFault.NOT_A_NUMBER, part, field);
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
        /** The ranges stay in the order of the file: of several faults the first is named. */
        public Written {
            ranges = Collections.unmodifiableMap(new LinkedHashMap<>(ranges));
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
                throw faulty(AssetFault.OTHER_UNIT, name, unitOf(measure));
            }
            BigDecimal lowest = number(name, "least", least);
            BigDecimal low = number(name, "usualLeast", usualLeast);
            BigDecimal high = number(name, "usualMost", usualMost);
            BigDecimal highest = number(name, "most", most);
            try {
                return new Range(lowest, low, high, highest);
            } catch (IllegalArgumentException e) {
                throw faulty(AssetFault.BOUNDS_NOT_RISING, name);
            }
        }
    }
}
