package vigil.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;

/**
 * Which room may import which. Every rule is made for a root package, so that it can be seen
 * failing.
 */
final class RoomRules {

    /** Java packages whose names begin like those of java.base but that belong to other modules. */
    private static final List<String> NOT_JAVA_BASE =
            List.of(
                    "java.lang.management",
                    "java.lang.instrument",
                    "java.util.logging",
                    "java.util.prefs");

    private static final List<String> JAVA_BASE =
            List.of(
                    "java.lang",
                    "java.util",
                    "java.time",
                    "java.math",
                    "java.text",
                    "org.jspecify");

    private RoomRules() {}

    /** A room imports only the rooms in its row, and there is no room without a row. */
    static ArchRule roomsImportOnlyTheirRow(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(importOnlyTheirRow(root))
                .allowEmptyShould(true);
    }

    /** No cycle between any two packages, however deep. */
    static ArchRule noPackageCycle(String root) {
        return slices().matching(root + ".(**)").should().beFreeOfCycles().allowEmptyShould(true);
    }

    /** The core knows java.base and the null markers: no logger, no JSON, no SQL, no window. */
    static ArchRule coreImportsOnlyJavaBase(String root) {
        return classes()
                .that(resideInCore(root))
                .should()
                .onlyDependOnClassesThat(
                        DescribedPredicate.describe(
                                "are java.base, JSpecify or the core",
                                target -> inCore(root, target) || isJavaBase(target)))
                .allowEmptyShould(true);
    }

    /** Every package says by {@code @NullMarked} that nothing in it is null unless marked. */
    static ArchRule everyPackageIsNullMarked(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(resideInANullMarkedPackage())
                .allowEmptyShould(true);
    }

    static Optional<Rooms.Row> roomOf(String root, JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        return name.startsWith(root + ".")
                ? Rooms.of(name.substring(root.length() + 1))
                : Optional.empty();
    }

    private static ArchCondition<JavaClass> importOnlyTheirRow(String root) {
        return new ArchCondition<>("import only the rooms in its row") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Optional<Rooms.Row> own = roomOf(root, type);
                if (own.isEmpty()) {
                    events.add(
                            SimpleConditionEvent.violated(
                                    type,
                                    type.getName()
                                            + " is in a package that is no room of the table"));
                    return;
                }
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    check(own.get(), dependency, events);
                }
            }

            private void check(Rooms.Row own, Dependency dependency, ConditionEvents events) {
                roomOf(root, dependency.getTargetClass())
                        .filter(
                                other ->
                                        !isSame(own, dependency, other)
                                                && !own.mayImport().contains(other.name()))
                        .ifPresent(
                                other ->
                                        events.add(
                                                SimpleConditionEvent.violated(
                                                        dependency,
                                                        "room %s may not import %s: %s"
                                                                .formatted(
                                                                        own.name(),
                                                                        other.name(),
                                                                        dependency
                                                                                .getDescription()))));
            }

            private boolean isSame(Rooms.Row own, Dependency dependency, Rooms.Row other) {
                return own.equals(other)
                        && (!own.name().endsWith("*")
                                || screenOf(dependency.getOriginClass())
                                        .equals(screenOf(dependency.getTargetClass())));
            }

            private String screenOf(JavaClass type) {
                String belowScreen =
                        type.getBaseComponentType()
                                .getPackageName()
                                .substring((root + ".screen.").length());
                return belowScreen.split("\\.", -1)[0];
            }
        };
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package with a @NullMarked package-info") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked =
                        type.getPackage()
                                .tryGetPackageInfo()
                                .map(info -> info.isAnnotatedWith(NullMarked.class))
                                .orElse(false);
                if (!marked) {
                    events.add(
                            SimpleConditionEvent.violated(
                                    type,
                                    type.getName()
                                            + " is in "
                                            + type.getPackageName()
                                            + ", which has no package-info with @NullMarked"));
                }
            }
        };
    }

    private static DescribedPredicate<JavaClass> resideInCore(String root) {
        return DescribedPredicate.describe("reside in the core", type -> inCore(root, type));
    }

    private static boolean inCore(String root, JavaClass type) {
        return roomOf(root, type).filter(room -> Rooms.core().contains(room.name())).isPresent();
    }

    private static boolean isJavaBase(JavaClass type) {
        JavaClass target = type.getBaseComponentType();
        return target.isPrimitive()
                || (isBelow(JAVA_BASE, target.getPackageName())
                        && !isBelow(NOT_JAVA_BASE, target.getPackageName()));
    }

    private static boolean isBelow(List<String> packages, String name) {
        return packages.stream().anyMatch(each -> name.equals(each) || name.startsWith(each + "."));
    }
}
