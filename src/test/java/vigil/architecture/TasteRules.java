package vigil.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentMap;
import javafx.beans.value.WritableValue;

/** How classes are named and what they may keep. */
final class TasteRules {

    private static final List<String> VAGUE =
            List.of("Manager", "Helper", "Helpers", "Util", "Utils", "Impl", "Data", "Info");

    private static final List<Class<?>> CHANGEABLE =
            List.of(
                    ConcurrentMap.class,
                    ThreadLocal.class,
                    Random.class,
                    StringBuilder.class,
                    WritableValue.class);

    private TasteRules() {}

    /** A static field is final, and not a box whose content changes. */
    static ArchRule noMutableStatic(String root) {
        return fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + "..")
                .and(
                        DescribedPredicate.describe(
                                "are written by hand",
                                (JavaField field) ->
                                        !field.getModifiers().contains(JavaModifier.SYNTHETIC)))
                .should(neverChange())
                .allowEmptyShould(true);
    }

    /** A class is named for what it does, never Manager, Helper, Util, Impl, Data or Info. */
    static ArchRule noVagueName(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(haveNoVagueName())
                .allowEmptyShould(true);
    }

    private static ArchCondition<JavaField> neverChange() {
        return new ArchCondition<>("never change") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                if (!field.getModifiers().contains(JavaModifier.FINAL)
                        || isChangeable(field.getRawType())) {
                    events.add(
                            SimpleConditionEvent.violated(
                                    field, field.getDescription() + " may change"));
                }
            }
        };
    }

    /**
     * Asked of the class itself, for the classes of others are not read with ours: that took longer
     * than all rules together.
     */
    private static boolean isChangeable(JavaClass type) {
        return type.getPackageName().equals("java.util.concurrent.atomic")
                || CHANGEABLE.stream().anyMatch(box -> box.isAssignableFrom(type.reflect()));
    }

    private static ArchCondition<JavaClass> haveNoVagueName() {
        return new ArchCondition<>("have a name that says what it does") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                VAGUE.stream()
                        .filter(type.getSimpleName()::endsWith)
                        .forEach(
                                ending ->
                                        events.add(
                                                SimpleConditionEvent.violated(
                                                        type,
                                                        type.getName()
                                                                + " is a vague name: it ends with "
                                                                + ending)));
            }
        };
    }
}
