package vigil.access.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.access.accounts.Badge;
import vigil.access.keys.AccessException;
import vigil.access.keys.Dice;
import vigil.access.trust.Clinic;
import vigil.access.trust.SignedStatement;
import vigil.people.Permission;
import vigil.people.PersonName;
import vigil.people.Role;
import vigil.people.StaffId;

/** Every kind of fact is written and read back, and nothing else is read. */
class AccessFactFormTest {
    private static final StaffId BY = new StaffId("osei");
    private static final Instant AT = Instant.parse("2026-11-23T08:00:00.123Z");

    private static List<Class<?>> kinds(Class<?> of) {
        return Stream.of(of.getPermittedSubclasses())
                .flatMap(kind -> kind.isSealed() ? kinds(kind).stream() : Stream.<Class<?>>of(kind))
                .toList();
    }

    /** An event of each kind there is, so that a new one cannot be forgotten. */
    static List<AccessEvent> events() {
        return Stream.concat(
                        kinds(AccessEvent.class).stream().map(AccessFactFormTest::any),
                        Stream.of(new AccessEvent.AnchorMissing(3)))
                .toList();
    }

    private static AccessEvent any(Class<?> kind) {
        RecordComponent[] components = kind.getRecordComponents();
        try {
            return (AccessEvent)
                    kind.getDeclaredConstructor(
                                    Stream.of(components)
                                            .map(RecordComponent::getType)
                                            .toArray(Class<?>[]::new))
                            .newInstance(
                                    Stream.of(components).map(AccessFactFormTest::value).toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object value(RecordComponent component) {
        boolean text = component.getGenericType().getTypeName().contains("<java.lang.String>");
        return text ? Optional.of("/kept/as") : value(component.getType());
    }

    private static Object value(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "StaffId" -> new StaffId("bell");
            case "PersonName" -> new PersonName("Bell", "Jonas", "Mr");
            case "Optional" -> Optional.of(new Badge("4711"));
            case "String" -> "said in words: å";
            case "Instant" -> AT;
            case "Permission" -> Permission.SECOND;
            case "SignedStatement" -> statement();
            case "boolean" -> true;
            case "int" -> 7;
            case "long" -> -3_600_000L;
            default -> throw new IllegalArgumentException(type.getName());
        };
    }

    private static SignedStatement statement() {
        Clinic clinic = new Clinic(new Dice(5));
        return SignedStatement.of(
                Clinic.certificate(
                        clinic.withBoth(), new StaffId("bell"), Set.of(Role.NURSE), clinic.reyes),
                clinic.adeyemi);
    }

    @ParameterizedTest
    @MethodSource("events")
    void whatIsWrittenIsReadBack(AccessEvent event) {
        AccessFact fact = new AccessFact(12, AT, BY, event);
        assertThat(AccessFactForm.parse(AccessFactForm.bytes(fact))).isEqualTo(fact);
    }

    @ParameterizedTest
    @MethodSource("events")
    void cutLengthenedOrChangedItIsRefusedOrSaysSomethingElse(AccessEvent event) {
        AccessFact fact = new AccessFact(12, AT, BY, event);
        byte[] whole = AccessFactForm.bytes(fact);
        for (int cut = 0; cut < whole.length; cut += 3) {
            byte[] shorter = Arrays.copyOf(whole, cut);
            assertThatThrownBy(() -> AccessFactForm.parse(shorter))
                    .isInstanceOf(AccessException.class);
        }
        assertThatThrownBy(() -> AccessFactForm.parse(Arrays.copyOf(whole, whole.length + 1)))
                .isInstanceOf(AccessException.class);
        List<Integer> same = new ArrayList<>();
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            try {
                if (AccessFactForm.parse(changed).equals(fact)) {
                    same.add(at);
                }
            } catch (AccessException refused) {
                assertThat(refused.fault()).isNotNull();
            }
        }
        assertThat(same).isEmpty();
    }

    @Test
    void noBadgeIsAlsoSaid() {
        AccessFact fact =
                new AccessFact(1, AT, BY, new AccessEvent.BadgeChanged(BY, Optional.empty()));
        assertThat(AccessFactForm.parse(AccessFactForm.bytes(fact))).isEqualTo(fact);
    }
}
