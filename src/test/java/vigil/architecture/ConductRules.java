package vigil.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** How a screen behaves towards who looks at it, where that can be read off its classes. */
final class ConductRules {

    private static final String MOTION = "javafx.animation";

    /** A wait is no motion. */
    private static final Set<String> WAITS =
            Set.of(
                    MOTION + ".Animation",
                    MOTION + ".Animation$Status",
                    MOTION + ".PauseTransition");

    /** What is only there for who holds a mouse still, drags it, or clicks twice in time. */
    private static final Set<String> POINTER =
            Set.of(
                    "setOnMouseEntered",
                    "setOnMouseExited",
                    "setOnMouseMoved",
                    "setOnMouseDragged",
                    "setOnDragDetected",
                    "startDragAndDrop",
                    "startFullDrag",
                    "hoverProperty",
                    "isHover",
                    "getClickCount",
                    "isStillSincePress");

    private ConductRules() {}

    /** Nothing moves, fades or blinks (rules L1, L2, L7): of the animations only waits are used. */
    static ArchRule nothingMovesOrBlinks(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat(
                        DescribedPredicate.describe("move or blink", ConductRules::moves))
                .allowEmptyShould(true);
    }

    private static boolean moves(JavaClass type) {
        return type.getPackageName().equals(MOTION) && !WAITS.contains(type.getName());
    }

    /** Nothing needs hovering, dragging or a double click (rule A3). */
    static ArchRule nothingNeedsThePointer(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(needNoPointer())
                .allowEmptyShould(true);
    }

    private static ArchCondition<JavaClass> needNoPointer() {
        return new ArchCondition<>("need no hover, drag or double click") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                    String owner = access.getTargetOwner().getName();
                    if (owner.equals("javafx.scene.control.Tooltip")
                            || (owner.startsWith("javafx.")
                                    && POINTER.contains(access.getName()))) {
                        events.add(SimpleConditionEvent.violated(type, access.getDescription()));
                    }
                }
            }
        };
    }
}
