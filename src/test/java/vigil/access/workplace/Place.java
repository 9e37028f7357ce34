package vigil.access.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import vigil.access.keys.Argon2Cost;
import vigil.access.keys.Dice;
import vigil.access.keys.SlotKind;
import vigil.access.passwords.CommonPasswords;
import vigil.access.passwords.PasswordRules;
import vigil.access.signin.ClockReading;
import vigil.access.signin.IdleLock;
import vigil.access.signin.SignIn;
import vigil.people.PersonName;
import vigil.people.Role;
import vigil.people.StaffId;
import vigil.people.StaffMember;

/** A workplace over a store in memory, with a clock that is moved by hand. */
final class Place {
    static final StaffMember REYES = person("reyes", "Reyes", "Ana", Role.ADMINISTRATOR);
    static final StaffMember ADEYEMI = person("adeyemi", "Adeyemi", "Tola", Role.ADMINISTRATOR);
    static final StaffMember OSEI = person("osei", "Osei", "Naomi", Role.NURSE);
    static final StaffMember BELL = person("bell", "Bell", "Jonas", Role.NURSE);

    final Workplace workplace;
    final FirstSetUp setUp;
    private final Dice dice;
    private final Queue<Runnable> beforeTurns = new ArrayDeque<>();
    private boolean inTurn;
    private Instant wall = Instant.parse("2026-11-23T08:00:00Z");
    private long nanos;

    /** Over a store that is there, as after a new start. */
    Place(MemoryStore store, long seed) {
        this(signIn -> store, seed);
    }

    /** Over a store that signs with the keys of who is signed in. */
    Place(Function<SignIn, AccessStore> store, long seed) {
        this.dice = new Dice(seed);
        SignIn signIn = new SignIn(IdleLock.USUAL, dice, reading());
        workplace =
                Workplace.at(
                        store.apply(signIn),
                        turns(),
                        signIn,
                        new PasswordRules(new CommonPasswords(List.of("password"))),
                        dice,
                        this::reading);
        setUp = workplace.setUp(() -> Argon2Cost.FLOOR);
    }

    /** Set up to the end, with two nurses who have passwords of their own; nobody is in. */
    static MemoryStore ready(long seed) {
        MemoryStore store = new MemoryStore();
        Place place = new Place(store, seed);
        place.setUpWhole();
        place.join(OSEI);
        place.join(BELL);
        place.workplace.signOut();
        return store;
    }

    /**
     * What happens before the store is asked next, what before it is asked after that, and so on.
     */
    void beforeTurns(List<Runnable> happens) {
        beforeTurns.addAll(happens);
    }

    private Turns turns() {
        return new Turns() {
            @Override
            public <T> T take(Supplier<T> asked) {
                if (inTurn) {
                    return asked.get();
                }
                Optional.ofNullable(beforeTurns.poll()).ifPresent(Runnable::run);
                inTurn = true;
                try {
                    return asked.get();
                } finally {
                    inTurn = false;
                }
            }
        };
    }

    private ClockReading reading() {
        return new ClockReading(wall, nanos);
    }

    Instant now() {
        return wall;
    }

    void pass(Duration time) {
        wall = wall.plus(time);
        nanos += time.toNanos();
    }

    void setClock(Duration by) {
        wall = wall.plus(by);
    }

    static StaffMember person(String id, String family, String given, Role... roles) {
        return new StaffMember(
                new StaffId(id), new PersonName(family, given, ""), "RN", Set.of(roles));
    }

    static char[] password(StaffMember of) {
        return ("lamp gravel otter venice " + of.id().value().length() + of.initials())
                .toCharArray();
    }

    static char[] temporary() {
        return "barn ocelot thirty quince".toCharArray();
    }

    static Claimant named(StaffMember person) {
        return new Claimant.Named(person.id());
    }

    Entering enter(StaffMember person) {
        return workplace.enter(named(person), password(person));
    }

    Optional<Countersigner> by(StaffMember second) {
        return Optional.of(Countersigner.of(named(second), password(second)));
    }

    void setUpWhole() {
        assertThat(setUp.firstAdministrator(REYES, password(REYES)))
                .isInstanceOf(Entering.In.class);
        assertThat(setUp.secondAdministrator(ADEYEMI, password(ADEYEMI)))
                .isEqualTo(new Kept.Done());
        paper(SlotKind.RECOVERY);
        paper(SlotKind.EMERGENCY);
    }

    /** Makes a paper and types it back; its code. */
    String paper(SlotKind kind) {
        try (PaperKey paper = workplace.paperKeys().prepare(kind)) {
            String code = new String(paper.printed());
            assertThat(
                            workplace
                                    .paperKeys()
                                    .typedBack(paper, code.toCharArray(), "Paper", by(ADEYEMI)))
                    .isEqualTo(new Kept.Done());
            return code;
        }
    }

    /** Takes somebody on, who changes the temporary password at once. */
    void join(StaffMember person) {
        enter(REYES);
        assertThat(workplace.accountKeeping().make(person, temporary(), by(ADEYEMI)))
                .isEqualTo(new Kept.Done());
        assertThat(workplace.enterChanging(named(person), temporary(), password(person)))
                .isInstanceOf(Entering.In.class);
    }
}
