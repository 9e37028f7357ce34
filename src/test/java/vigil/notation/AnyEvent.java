package vigil.notation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import vigil.discharge.SetAside;
import vigil.people.Allergies;
import vigil.people.Role;
import vigil.people.SignatureMeaning;
import vigil.people.StaffId;
import vigil.quantity.MmHg;
import vigil.quantity.Moment;
import vigil.quantity.PerMinute;
import vigil.quantity.Percent;
import vigil.quantity.Quantity;
import vigil.scores.Score;
import vigil.scores.ScoreKind;
import vigil.scores.SubScore;
import vigil.session.EntryId;
import vigil.session.PreparationEvent.SessionPlanned;
import vigil.session.RecordedEvent;
import vigil.session.SessionEvent;
import vigil.session.SessionId;
import vigil.session.Signature;
import vigil.session.Signing;
import vigil.vitals.BloodPressure;
import vigil.vitals.Cuff;
import vigil.vitals.Dissociation;
import vigil.vitals.Nausea;
import vigil.vitals.Pain;
import vigil.vitals.Reading;
import vigil.vitals.Sedation;
import vigil.vitals.VitalItem;
import vigil.vitals.VitalSigns;

/**
 * Makes any fact, the same ones for the same seed: every kind, and texts that break careless
 * programs.
 */
public final class AnyEvent {
    /**
     * Texts that were seen to break programs: quotes, formulas, bidi, decomposed letters, halves of
     * pairs, NUL.
     */
    public static final List<String> HOSTILE =
            List.of(
                    "",
                    " ",
                    "'; DROP TABLE event; --",
                    "\"quoted\" and back\\slash and \\u0041",
                    "line\nbreak\ttab\r",
                    "mg 5\u202e05 gm",
                    "%_%",
                    "=1+1",
                    "Zo\u00eb Zoe\u0308",
                    "\u05d3\u05d5\u05d3 \u0627\u062d\u0645\u062f",
                    "\ud83d\udc69\u200d\u2695\ufe0f \ud83e\uddd1\ud83c\udffd",
                    "\u2028\u2029\ufeff\uffff",
                    "nul\u0000here\u0001\u001f\u007f",
                    "\ud800 half",
                    "half \udc00",
                    "</script><!--",
                    "1e400 NaN Infinity",
                    "x".repeat(4000));

    private static final Map<Type, Class<?>> BOXED =
            Map.of(int.class, Integer.class, long.class, Long.class, boolean.class, Boolean.class);

    private final Random random;
    private final List<String> texts;
    private int depth;

    /** The same seed makes the same facts. */
    public AnyEvent(long seed) {
        this(seed, HOSTILE);
    }

    /** The same, with other texts among the plain ones. */
    public AnyEvent(long seed, List<String> texts) {
        this.random = new Random(seed);
        this.texts = List.copyOf(texts);
    }

    /** All kinds of facts. */
    public static List<Class<?>> kinds() {
        return leaves(SessionEvent.class);
    }

    /** All records that a sealed type permits. */
    static List<Class<?>> leaves(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .flatMap(
                        kind ->
                                kind.isSealed()
                                        ? leaves(kind).stream()
                                        : List.<Class<?>>of(kind).stream())
                .toList();
    }

    /** A session of so many facts, of which the first is its plan. */
    public List<RecordedEvent> session(int length) {
        SessionId session = any(SessionId.class);
        List<RecordedEvent> facts = new ArrayList<>();
        for (int revision = 1; revision <= length; revision++) {
            facts.add(
                    fact(
                            session,
                            revision,
                            revision == 1 ? any(SessionPlanned.class) : any(SessionEvent.class)));
        }
        return facts;
    }

    /** A fact of any kind. */
    public RecordedEvent fact(SessionId session, long revision) {
        return fact(session, revision, any(SessionEvent.class));
    }

    /** A fact with a content. */
    public RecordedEvent fact(SessionId session, long revision, SessionEvent event) {
        return new RecordedEvent(
                any(EntryId.class),
                session,
                revision,
                any(vigil.session.Taken.class),
                any(Moment.class),
                any(StaffId.class),
                any(StaffId.class),
                event);
    }

    /** Any value of a type. */
    public <T> T any(Class<T> type) {
        return type.cast(anyOf(type));
    }

    private Object anyOf(Type type) {
        if (type instanceof ParameterizedType group) {
            return anyGroup(group);
        }
        Class<?> kind = (Class<?>) type;
        if (kind.isEnum()) {
            return pick(List.of(kind.getEnumConstants()));
        }
        if (Quantity.class.isAssignableFrom(kind) || !kind.getName().startsWith("vigil.")) {
            return single(BOXED.getOrDefault(kind, kind));
        }
        return bound(kind);
    }

    /** Kinds whose parts bind each other. */
    private Object bound(Class<?> kind) {
        return switch (kind.getSimpleName()) {
            case "Moment" ->
                    new Moment(
                            (Instant) single(Instant.class), (ZoneOffset) single(ZoneOffset.class));
            case "BloodPressure" -> pressure();
            case "Sedation" -> sedation();
            case "Dissociation" ->
                    new Dissociation(Dissociation.Scale.CLINIC_0_10, random.nextInt(11));
            case "Pain" -> new Pain(random.nextInt(11));
            case "Nausea" -> new Nausea(random.nextInt(11));
            case "Score" -> score();
            case "SetAside" ->
                    new SetAside(word(), word(), new StaffId("one " + text()), new StaffId("two"));
            case "Signature" -> new Signature(hex(32), 1 + random.nextInt(40), hex(128));
            case "Signing" ->
                    new Signing(
                            1 + random.nextInt(400),
                            hex(64),
                            any(SignatureMeaning.class),
                            any(StaffId.class),
                            word(),
                            any(Role.class),
                            any(Moment.class));
            case "VitalSigns" -> signs();
            case "Known" -> new Allergies.Known(List.of(text(), word()));
            default -> kind.isSealed() ? oneOf(kind) : record(kind);
        };
    }

    private Object oneOf(Class<?> sealed) {
        depth++;
        List<Class<?>> kinds = leaves(sealed);
        Class<?> kind = pick(kinds);
        while (depth > 4 && kind.getSimpleName().equals("EntryAmended")) {
            kind = pick(kinds);
        }
        Object made = anyOf(kind);
        depth--;
        return made;
    }

    /** A record of any parts; where the core refuses how they fit together, of other parts. */
    private Object record(Class<?> kind) {
        for (int tries = 0; tries < 100; tries++) {
            Optional<Object> made = attempt(kind);
            if (made.isPresent()) {
                return made.get();
            }
        }
        throw new IllegalStateException(
                kind + " refuses whatever is offered: say here how its parts fit");
    }

    private Optional<Object> attempt(Class<?> kind) {
        RecordComponent[] parts = kind.getRecordComponents();
        Object[] contents = new Object[parts.length];
        Class<?>[] types = new Class<?>[parts.length];
        for (int i = 0; i < parts.length; i++) {
            types[i] = parts[i].getType();
            contents[i] = mustBeWords(kind, parts[i]) ? word() : anyOf(parts[i].getGenericType());
        }
        try {
            return Optional.of(kind.getDeclaredConstructor(types).newInstance(contents));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException) {
                return Optional.empty();
            }
            throw new IllegalStateException(kind.getName(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(kind.getName(), e);
        }
    }

    private static boolean mustBeWords(Class<?> kind, RecordComponent part) {
        return Set.of(
                        "PersonName.family",
                        "Patient.mrn",
                        "StaffId.value",
                        "EffectTerm.code",
                        "EffectTerm.text")
                .contains(kind.getSimpleName() + "." + part.getName());
    }

    private Object anyGroup(ParameterizedType group) {
        Type of = group.getActualTypeArguments()[0];
        if (group.getRawType() == Optional.class) {
            return random.nextBoolean() ? Optional.of(anyOf(of)) : Optional.empty();
        }
        int size = random.nextInt(4);
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            items.add(anyOf(of));
        }
        if (group.getRawType() == Map.class) {
            Map<Object, Object> map = new HashMap<>();
            items.forEach(name -> map.put(name, anyOf(group.getActualTypeArguments()[1])));
            return map;
        }
        return group.getRawType() == Set.class ? new HashSet<>(items) : items;
    }

    private Object single(Class<?> kind) {
        return switch (kind.getSimpleName()) {
            case "String" -> text();
            case "UUID" -> new UUID(random.nextLong(), random.nextLong());
            case "Instant" ->
                    Instant.ofEpochMilli(1_600_000_000_000L + random.nextLong(600_000_000_000L));
            case "LocalDate" -> LocalDate.of(1900, 1, 1).plusDays(random.nextInt(50_000));
            case "ZoneOffset" -> ZoneOffset.ofTotalSeconds(900 * (random.nextInt(113) - 56));
            case "ZoneId" ->
                    ZoneId.of(
                            pick(
                                    List.of(
                                            "Europe/Berlin",
                                            "America/St_Johns",
                                            "UTC",
                                            "Asia/Kathmandu")));
            case "Boolean" -> random.nextBoolean();
            case "Integer" -> random.nextInt(2000) - 1000;
            case "Long" -> random.nextLong();
            case "BigDecimal" -> number();
            case "MmHg" -> new MmHg(random.nextInt(300));
            case "PerMinute" -> new PerMinute(random.nextInt(300));
            case "Percent" -> new Percent(random.nextInt(101));
            default -> quantity(kind);
        };
    }

    private Object quantity(Class<?> kind) {
        try {
            return kind.getDeclaredConstructor(BigDecimal.class).newInstance(number());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(kind.getName(), e);
        }
    }

    /** Above zero, with any scale: 5, 5.0 and 5.00 are three amounts as typed. */
    private BigDecimal number() {
        return new BigDecimal(Long.toString(1 + random.nextLong(1_000_000)))
                .movePointLeft(random.nextInt(5))
                .setScale(random.nextInt(7), java.math.RoundingMode.CEILING);
    }

    private BloodPressure pressure() {
        int diastolic = 20 + random.nextInt(120);
        int systolic = diastolic + 1 + random.nextInt(120);
        Optional<MmHg> mean =
                random.nextBoolean() ? Optional.of(new MmHg(diastolic)) : Optional.empty();
        return new BloodPressure(new MmHg(systolic), new MmHg(diastolic), mean, any(Cuff.class));
    }

    private Sedation sedation() {
        Sedation.Scale scale = any(Sedation.Scale.class);
        return new Sedation(
                scale, scale.lowest() + random.nextInt(scale.highest() - scale.lowest() + 1));
    }

    private Score score() {
        List<SubScore> parts = new ArrayList<>();
        for (int i = 0; i < random.nextInt(6); i++) {
            parts.add(new SubScore(text(), random.nextInt(3)));
        }
        return Score.of(any(ScoreKind.class), parts);
    }

    private VitalSigns signs() {
        Map<VitalItem, Reading> readings = new HashMap<>();
        EnumSet.allOf(VitalItem.class)
                .forEach(
                        _ -> {
                            Reading reading = any(Reading.class);
                            readings.put(reading.item(), reading);
                        });
        return new VitalSigns(List.copyOf(readings.values()));
    }

    private String hex(int digits) {
        byte[] bytes = new byte[digits / 2];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private String word() {
        return "w" + text();
    }

    private String text() {
        return random.nextInt(3) == 0 ? pick(texts) : "note " + random.nextInt(1000);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
