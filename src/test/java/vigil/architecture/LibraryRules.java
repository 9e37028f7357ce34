package vigil.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Where each library, the clock and chance may be used. */
final class LibraryRules {

    private static final String[] WINDOWS = {
        "javafx..",
        "com.sun.javafx..",
        "com.sun.glass..",
        "org.controlsfx..",
        "impl.org.controlsfx..",
        "atlantafx..",
        "org.kordamp.ikonli.."
    };

    /**
     * What screens may use of these libraries without the kit: none of it takes typed or chosen
     * values.
     */
    private static final Set<String> SHOWING_ONLY =
            Set.of(
                    "org.controlsfx.control.StatusBar",
                    "org.controlsfx.control.MasterDetailPane",
                    "org.controlsfx.control.NotificationPane",
                    "org.controlsfx.control.TaskProgressView",
                    "atlantafx.base.controls.Card",
                    "atlantafx.base.controls.Message",
                    "atlantafx.base.controls.Spacer",
                    "atlantafx.base.controls.Tile");

    private LibraryRules() {}

    /** JavaFX, ControlsFX, AtlantaFX and Ikonli only on screens and where the program starts. */
    static ArchRule windowsOnlyOnScreens(String root) {
        return only(root, WINDOWS, "screen", "app");
    }

    /** The command line and all it uses run where no window can be opened. */
    static ArchRule commandLineOpensNoWindow(String root) {
        return noClasses()
                .that()
                .resideInAnyPackage(
                        inRooms(
                                root,
                                "command",
                                "wording",
                                "telling",
                                "drawing",
                                "export",
                                "delivery",
                                "ledger",
                                "assets",
                                "notation"))
                .should()
                .transitivelyDependOnClassesThat(
                        resideInAnyPackage(root + ".screen..").or(resideInAnyPackage(WINDOWS)))
                .allowEmptyShould(true);
    }

    /** SQL only in the ledger. */
    static ArchRule sqlOnlyInTheLedger(String root) {
        return only(root, new String[] {"java.sql..", "javax.sql..", "org.sqlite.."}, "ledger");
    }

    /** Ciphers from outside the JDK only where keys are, so that they can be read in one place. */
    static ArchRule ciphersOnlyWhereKeysAre(String root) {
        return only(root, new String[] {"org.bouncycastle.."}, "access.keys");
    }

    /** HAPI FHIR only where records leave. */
    static ArchRule fhirOnlyWhereRecordsLeave(String root) {
        return only(
                root,
                new String[] {"ca.uhn.hapi..", "ca.uhn.fhir..", "org.hl7.."},
                "export",
                "delivery");
    }

    /** Jackson only where JSON is written or read. */
    static ArchRule jsonOnlyWhereItIsWrittenOrRead(String root) {
        return only(
                root,
                new String[] {"tools.jackson..", "com.fasterxml.jackson.."},
                "notation",
                "ledger",
                "export",
                "delivery",
                "assets",
                "command",
                "app");
    }

    /** The network only where records are handed to other systems. */
    static ArchRule networkOnlyForDelivery(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackages(inRooms(root, "delivery"))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("java.net.http..", "javax.net..")
                                .or(
                                        DescribedPredicate.describe(
                                                "are sockets and connections",
                                                LibraryRules::connects)))
                .allowEmptyShould(true);
    }

    private static boolean connects(JavaClass type) {
        return Set.of(
                        "java.net.Socket",
                        "java.net.ServerSocket",
                        "java.net.URLConnection",
                        "java.net.HttpURLConnection",
                        "java.nio.channels.SocketChannel",
                        "java.nio.channels.ServerSocketChannel",
                        "java.nio.channels.DatagramChannel",
                        "java.net.DatagramSocket")
                .contains(type.getName());
    }

    /** OpenPDF only where paper is printed. */
    static ArchRule pdfOnlyOnPaper(String root) {
        return only(root, new String[] {"org.openpdf.."}, "export.pdf");
    }

    /** FastCSV only where tables for a spreadsheet are written, and where one comes in. */
    static ArchRule csvOnlyInTables(String root) {
        return only(root, new String[] {"de.siegmar.fastcsv.."}, "export.csv", "intake");
    }

    /** One door onto the FX thread. */
    static ArchRule oneDoorOntoTheFxThread(String root) {
        return onlyOneClassUses(
                "Platform.runLater",
                root,
                root + ".screen.kit",
                target -> isCall(target, "javafx.application.Platform", "runLater"));
    }

    /** One clock: the time of day is read in one class and handed on. */
    static ArchRule oneClock(String root) {
        return onlyOneClassUses("the time of day", root, root + ".app", LibraryRules::readsTheTime);
    }

    /** One source of new ids. */
    static ArchRule oneSourceOfIds(String root) {
        return onlyOneClassUses(
                "UUID.randomUUID",
                root,
                root + ".app",
                target -> isCall(target, "java.util.UUID", "randomUUID"));
    }

    /** Files are read through the room of the disk, which waits for nothing and knows a bound. */
    static ArchRule noFileReadWithoutBound(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .accessTargetWhere(
                        DescribedPredicate.describe(
                                "the whole of a file is read",
                                access -> readsWhole(access.getTarget())))
                .allowEmptyShould(true);
    }

    private static boolean readsWhole(AccessTarget target) {
        return Set.of("java.io.FileInputStream", "java.io.FileReader")
                        .contains(target.getOwner().getName())
                || (target.getOwner().getName().equals("java.nio.file.Files")
                        && Set.of(
                                        "readString",
                                        "readAllBytes",
                                        "readAllLines",
                                        "newBufferedReader",
                                        "lines")
                                .contains(target.getName()));
    }

    /** SearchableComboBox chooses what nobody chose: a space picks the first match. */
    static ArchRule noSearchableComboBox(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.controlsfx.control.SearchableComboBox")
                .allowEmptyShould(true);
    }

    /** A control of ControlsFX or AtlantaFX that takes input is wrapped once, in the kit. */
    static ArchRule inputsOnlyThroughTheKit(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(root + ".screen.kit..")
                .should()
                .dependOnClassesThat(
                        DescribedPredicate.describe(
                                "are controls of ControlsFX or AtlantaFX that take input",
                                LibraryRules::takesInput))
                .allowEmptyShould(true);
    }

    private static ArchRule only(String root, String[] library, String... rooms) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackages(inRooms(root, rooms))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library)
                .allowEmptyShould(true);
    }

    private static String[] inRooms(String root, String... rooms) {
        return Stream.of(rooms).map(room -> root + "." + room + "..").toArray(String[]::new);
    }

    private static boolean takesInput(JavaClass type) {
        String name = type.getBaseComponentType().getName();
        boolean control =
                name.startsWith("org.controlsfx.control.")
                        || name.startsWith("atlantafx.base.controls.");
        return control
                && !name.startsWith("org.controlsfx.control.action.")
                && SHOWING_ONLY.stream()
                        .noneMatch(shown -> name.equals(shown) || name.startsWith(shown + "$"));
    }

    private static boolean readsTheTime(AccessTarget target) {
        String owner = target.getOwner().getName();
        return (owner.startsWith("java.time.") && target.getName().equals("now"))
                || (owner.equals("java.time.Clock")
                        && (target.getName().startsWith("system")
                                || target.getName().startsWith("tick")))
                || (owner.equals("java.time.InstantSource") && target.getName().equals("system"))
                || isCall(target, "java.lang.System", "currentTimeMillis");
    }

    private static boolean isCall(AccessTarget target, String owner, String name) {
        return target.getOwner().getName().equals(owner) && target.getName().equals(name);
    }

    private static ArchRule onlyOneClassUses(
            String what, String root, String room, Predicate<AccessTarget> use) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(useInOneClassOf(what, room, use))
                .allowEmptyShould(true);
    }

    /** Its own condition for each evaluation: it counts the classes it has met. */
    private static ArchCondition<JavaClass> useInOneClassOf(
            String what, String room, Predicate<AccessTarget> use) {
        return new ArchCondition<>("use " + what + " in one class of " + room + " only") {
            private final Set<String> users = new TreeSet<>();

            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                    if (use.test(access.getTarget())) {
                        users.add(type.getName().replaceAll("\\$.*", ""));
                        if (!type.getPackageName().equals(room)) {
                            events.add(
                                    SimpleConditionEvent.violated(
                                            access,
                                            what
                                                    + " outside "
                                                    + room
                                                    + ": "
                                                    + access.getDescription()));
                        }
                    }
                }
            }

            @Override
            public void finish(ConditionEvents events) {
                if (users.size() > 1) {
                    events.add(
                            SimpleConditionEvent.violated(
                                    users,
                                    what + " is used in " + users.size() + " classes: " + users));
                }
            }
        };
    }
}
