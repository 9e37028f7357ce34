package vigil.app.demo;

import java.util.List;
import java.util.Optional;
import vigil.access.keys.Argon2Cost;
import vigil.access.keys.SlotKind;
import vigil.access.workplace.Claimant;
import vigil.access.workplace.Countersigner;
import vigil.access.workplace.Entering;
import vigil.access.workplace.FirstSetUp;
import vigil.access.workplace.Kept;
import vigil.access.workplace.PaperKey;
import vigil.access.workplace.PaperKeys;
import vigil.access.workplace.Workplace;
import vigil.people.StaffMember;

/**
 * The invented people of the demo with their passwords, which the demo shows to everybody. A guess
 * at one costs the least that is allowed, because there is nothing to guess.
 */
public final class DemoStaff {
    private static final String TEMPORARY = "quince ladder umbrella tundra";

    private DemoStaff() {}

    /** Somebody invented, and the password they come in by. */
    public record Invented(StaffMember member, String password) {}

    /** All of them; the first is the nurse whose day the demo shows. */
    public static List<Invented> people() {
        return List.of(
                new Invented(DemoPeople.staff().get(0), "lamp gravel otter venice"),
                new Invented(DemoPeople.staff().get(1), "violin harbour ginger moss"),
                new Invented(DemoPeople.staff().get(2), "copper meadow sparrow tea"));
    }

    /** The nurse whose day the demo shows. */
    public static Invented nurse() {
        return people().getFirst();
    }

    /** The password of somebody invented, by their user name. */
    public static String password(String user) {
        return people().stream()
                .filter(one -> one.member().id().value().equals(user))
                .map(Invented::password)
                .findFirst()
                .orElseThrow();
    }

    /** Sets a new store up with all of them, as a clinic does. The nurse is in afterwards. */
    public static void setUp(Workplace workplace) {
        Invented first = people().get(2);
        Invented second = people().get(1);
        FirstSetUp setUp = workplace.setUp(() -> Argon2Cost.FLOOR);
        came(setUp.firstAdministrator(first.member(), typed(first)));
        done(setUp.secondAdministrator(second.member(), typed(second)));
        paper(workplace, SlotKind.RECOVERY, second);
        paper(workplace, SlotKind.EMERGENCY, second);
        done(
                workplace
                        .accountKeeping()
                        .make(nurse().member(), TEMPORARY.toCharArray(), by(second)));
        came(
                workplace.enterChanging(
                        new Claimant.Named(nurse().member().id()),
                        TEMPORARY.toCharArray(),
                        typed(nurse())));
    }

    private static void paper(Workplace workplace, SlotKind kind, Invented second) {
        PaperKeys papers = workplace.paperKeys();
        try (PaperKey paper = papers.prepare(kind)) {
            String name = kind == SlotKind.RECOVERY ? "Recovery sheet" : "Emergency card";
            done(papers.typedBack(paper, paper.printed().clone(), name, by(second)));
        }
    }

    private static Optional<Countersigner> by(Invented second) {
        return Optional.of(
                Countersigner.of(new Claimant.Named(second.member().id()), typed(second)));
    }

    private static char[] typed(Invented invented) {
        return invented.password().toCharArray();
    }

    /** Somebody comes in by the password that everybody knows. */
    public static Entering enter(Workplace workplace, Invented invented) {
        return workplace.enter(new Claimant.Named(invented.member().id()), typed(invented));
    }

    private static void came(Entering entering) {
        if (!(entering instanceof Entering.In)) {
            throw new IllegalStateException("the demo's people do not come in: " + entering);
        }
    }

    private static void done(Kept kept) {
        if (!(kept instanceof Kept.Done)) {
            throw new IllegalStateException("the demo's people are not made: " + kept);
        }
    }
}
