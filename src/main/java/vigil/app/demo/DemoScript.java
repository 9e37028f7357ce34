package vigil.app.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import vigil.app.demo.NurseAtKeys.Typed;
import vigil.app.demo.NurseAtKeys.Vial;
import vigil.protocol.Checklist;
import vigil.protocol.Protocol;
import vigil.review.Timeline;
import vigil.screen.desk.SessionDesk;
import vigil.session.SessionId;
import vigil.session.TreatmentSession;

/**
 * The invented session of the demo, minute by minute from minute 0, the first dose: everything in
 * it is typed at the window.
 */
public final class DemoScript {

    /** What is worth a picture, in the order in which it is shown. */
    public enum Picture {
        SETUP("setup"),
        NOT_STARTED("not-started"),
        SIGNIN("signin"),
        PATIENT("checkin"),
        CHECKIN("checkin", true),
        INFUSION("treatment"),
        TREATMENT("treatment", true),
        LOCKED("signin"),
        BOARD("board", true),
        LIMIT("treatment"),
        PAPER("backentry"),
        DISCHARGE("discharge", true),
        HELP("discharge"),
        KEYS("discharge"),
        AMEND("record"),
        RECORD("record", true),
        OUTBOX("outbox"),
        REVIEW("review", true),
        COURSE("review"),
        FIGURES("review"),
        DRUGS("review"),
        SIGNING("record"),
        COUNTERSIGN("review", true),
        ACCOUNTS("accounts", true),
        AUDIT("audit"),
        SETTINGS("settings"),
        BACKUPS("backup"),
        RESCUE("rescue");

        private final String screen;
        private final boolean small;

        Picture(String screen) {
            this(screen, false);
        }

        Picture(String screen, boolean small) {
            this.screen = screen;
            this.small = small;
        }

        /** The name of the screen that it shows, or shows a part or a form of. */
        public String screen() {
            return screen;
        }

        /** Whether it is one of the main screens, shown on a small window too. */
        public boolean small() {
            return small;
        }
    }

    private static final Set<String> OPTIONAL = Set.of("VOIDED");

    private final NurseAtKeys nurse;
    private final SessionDesk desk;
    private final IntConsumer minute;
    private final Consumer<Picture> picture;

    /**
     * A script for a window.
     *
     * @param minute lets the clock of the room go on to a minute
     * @param picture told each screen when it is worth a picture
     */
    public DemoScript(
            KeyboardPlayer keys, SessionDesk desk, IntConsumer minute, Consumer<Picture> picture) {
        this.nurse = new NurseAtKeys(keys);
        this.desk = desk;
        this.minute = minute;
        this.picture = picture;
    }

    /** Plays it, and answers which session it was. */
    public SessionId play() {
        picture.accept(Picture.SIGNIN);
        nurse.signIn("osei");
        arrives();
        prepares();
        infusion();
        recovery();
        paper();
        leaves();
        corrects();
        SessionId played = session().chart().id();
        nurse.keys().press("Ctrl+G");
        picture.accept(Picture.OUTBOX);
        reviews();
        keeps();
        return played;
    }

    private TreatmentSession session() {
        return nurse.keys()
                .call(() -> desk.session().get())
                .orElseThrow(() -> new IllegalStateException("no session is open"));
    }

    private List<Checklist.Line> lines(Checklist.Kind kind) {
        Optional<Protocol> protocol = session().chart().protocol();
        return protocol.stream()
                .flatMap(one -> one.checklist(kind).stream())
                .flatMap(list -> list.lines().stream())
                .toList();
    }

    private void arrives() {
        minute.accept(-30);
        nurse.keys().press("Ctrl+N").type("123456").press("Enter");
        picture.accept(Picture.PATIENT);
        nurse.confirmsPatient("4");
        minute.accept(-25);
        nurse.takesIn(
                "Miriam Hargreaves, 04-Mar-1980", "70", "Tom Hargreaves", "brother", "555 0100");
        minute.accept(-20);
        nurse.answers(
                lines(Checklist.Kind.CHECK_IN),
                Map.of(
                        "FASTING", "toast 07:00, water 11:30",
                        "SUICIDE", "C-SSRS screener, no new concern"));
        nurse.toBedside();
        minute.accept(-15);
        nurse.set(new Typed("128/78", "58", "98", "14", "36.6", "5", "0", "0", "0"));
    }

    private void prepares() {
        minute.accept(-10);
        nurse.toDose();
        picture.accept(Picture.CHECKIN);
        nurse.prepares("50", "Dr Mbeki", new Vial("50", "K2231", "06/2028", "50", "1"), "bell");
        minute.accept(-4);
        nurse.answers(
                lines(Checklist.Kind.TIME_OUT),
                Map.of("PUMP", "BELL checked", "LINE", "right forearm"));
    }

    private void infusion() {
        minute.accept(0);
        nurse.keys().press("F7").type("s");
        picture.accept(Picture.INFUSION);
        nurse.keys().press("Enter", "Escape");
        minute.accept(5);
        nurse.set(during("134/82", "63", "98", "14", "5", "1"));
        minute.accept(10);
        nurse.set(during("141/86", "67", "97", "15", "4", "2"));
        minute.accept(12);
        nurse.effect("1", "2");
        minute.accept(15);
        nurse.set(during("147/90", "70", "97", "14", "4", "4"));
        minute.accept(18);
        nurse.eyesOn("71", "97", "13", "4");
        minute.accept(20);
        nurse.set(during("152/92", "72", "96", "13", "4", "6"));
        minute.accept(22);
        nurse.half("149/9", "");
        picture.accept(Picture.TREATMENT);
        nurse.locks();
        picture.accept(Picture.LOCKED);
        nurse.signIn("osei");
        nurse.keys().press("Ctrl+B");
        picture.accept(Picture.BOARD);
        nurse.keys().press("Enter", "F2");
        clearsDraft();
        nurse.checksIdentity("Hargreaves, 04-Mar-1980");
        minute.accept(23);
        nurse.note("asks for the blanket");
        limit();
        minute.accept(33);
        nurse.effect("5", "2");
        minute.accept(34);
        nurse.rescue("ondansetron", "4 mg", "IV", "Dr Mbeki");
        minute.accept(35);
        nurse.set(during("146/88", "70", "97", "14", "4", "4"));
        minute.accept(40);
        nurse.setAt("-1", during("140/84", "68", "97", "14", "4", "3"));
        minute.accept(44);
        nurse.stops();
        nurse.set(during("138/84", "66", "97", "14", "4", "3"));
    }

    /** Systolic above 160: repeated, confirmed, paused, resumed when below. */
    private void limit() {
        minute.accept(25);
        nurse.set(during("164/96", "76", "96", "14", "4", "5"));
        picture.accept(Picture.LIMIT);
        minute.accept(26);
        nurse.set(during("162/95", "75", "96", "14", "4", "5"));
        nurse.pauses("above 160 twice, Dr Mbeki told");
        nurse.seesFlag("repeated, paused, Dr Mbeki told");
        minute.accept(29);
        nurse.set(during("154/90", "72", "97", "14", "4", "5"));
        minute.accept(30);
        nurse.resumes();
    }

    private void clearsDraft() {
        nurse.keys().press("Back_Space", "Back_Space", "Back_Space", "Back_Space", "Back_Space");
    }

    private static Typed during(
            String pressure,
            String heart,
            String saturation,
            String breaths,
            String moaas,
            String dissociation) {
        return new Typed(pressure, heart, saturation, breaths, "", moaas, dissociation, "", "");
    }

    private static Typed after(
            String pressure, String heart, String saturation, String moaas, String far) {
        return new Typed(pressure, heart, saturation, "14", "", moaas, far, "0", "1");
    }

    private void recovery() {
        minute.accept(47);
        nurse.wastes("15", "drug bin");
        minute.accept(52);
        nurse.effectEnds("Nausea");
        minute.accept(57);
        nurse.effectEnds("Dissociation (detached, unreal)");
        minute.accept(59);
        nurse.set(after("134/82", "64", "98", "5", "1"));
        minute.accept(74);
        nurse.set(after("130/80", "60", "98", "5", "0"));
        minute.accept(89);
        nurse.set(after("128/78", "60", "98", "5", "0"));
        minute.accept(104);
        nurse.set(after("126/78", "59", "98", "5", "0"));
        nurse.score("22222");
    }

    /** A set that stands on paper, as typed into the grid; it is the one that was charted. */
    private void paper() {
        nurse.keys().press("Ctrl+I").type("1452").press("Enter").type("134/82").press("Enter");
        picture.accept(Picture.PAPER);
        nurse.keys().press("Ctrl+I");
    }

    private void leaves() {
        minute.accept(106);
        nurse.keys().press("F9");
        picture.accept(Picture.DISCHARGE);
        Stream<Checklist.Line> open =
                lines(Checklist.Kind.DISCHARGE).stream()
                        .filter(line -> !OPTIONAL.contains(line.code()));
        nurse.leaves(
                open.toList(),
                Map.of(
                        "GAIT", "steady, as before",
                        "IV_OUT", "right forearm, dry",
                        "SUICIDE_LEAVING", "C-SSRS screener, no new concern",
                        "TRANSPORT", "2",
                        "AFTERCARE", "English",
                        "FOLLOW_UP", "29-Nov-2026, 555 0199",
                        "SIGN_OFF", "OSEI 15:46"));
        nurse.keys().press("F1");
        picture.accept(Picture.HELP);
        nurse.keys().press("Escape", "Ctrl+Slash");
        picture.accept(Picture.KEYS);
        nurse.keys().press("Escape");
        nurse.discharges();
    }

    /** The set of minute 39 was typed wrong: the record keeps both values. */
    private void corrects() {
        minute.accept(108);
        nurse.amends(below(39), "BP", "142/84", "1", "typed 140 for 142");
        picture.accept(Picture.AMEND);
        nurse.commits();
        nurse.keys().press("Ctrl+Shift+S");
        nurse.types("osei");
        picture.accept(Picture.SIGNING);
        nurse.keys().press("Enter", "Ctrl+E");
        picture.accept(Picture.RECORD);
    }

    /** The supervising clinician looks through what stands out, and countersigns the session. */
    private void reviews() {
        minute.accept(115);
        nurse.locks();
        nurse.takesOver("mbeki");
        nurse.keys().press("Ctrl+R");
        nurse.keys().walkTo("Which sessions are shown").press("Down", "F6", "J", "J");
        picture.accept(Picture.REVIEW);
        nurse.keys().press("P");
        picture.accept(Picture.COURSE);
        nurse.keys().press("Ctrl+2");
        picture.accept(Picture.FIGURES);
        nurse.keys().press("Ctrl+3");
        picture.accept(Picture.DRUGS);
        nurse.keys().press("Ctrl+1").walkTo("Which sessions are shown").press("Up", "F6", "C");
        nurse.types("mbeki");
        picture.accept(Picture.COUNTERSIGN);
        nurse.keys().press("Enter");
    }

    /** The same person, as administrator, looks at what keeps the store. */
    private void keeps() {
        nurse.keys().press("Ctrl+U");
        picture.accept(Picture.ACCOUNTS);
        nurse.keys().press("Ctrl+H");
        picture.accept(Picture.AUDIT);
        nurse.keys().press("Ctrl+Comma");
        picture.accept(Picture.SETTINGS);
        nurse.keys().press("Ctrl+D");
        picture.accept(Picture.BACKUPS);
    }

    /** How far the set of a minute stands below the newest entry. */
    private int below(int wanted) {
        List<Timeline.Line> entries = Timeline.of(session().chart()).newestFirst();
        for (int at = 0; at < entries.size(); at++) {
            Timeline.Line entry = entries.get(at);
            if (entry.kind() == Timeline.Kind.VITALS
                    && entry.minute().filter(minute -> minute == wanted).isPresent()) {
                return at;
            }
        }
        throw new IllegalStateException("no set of minute " + wanted);
    }
}
