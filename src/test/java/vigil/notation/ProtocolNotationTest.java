package vigil.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.protocol.Protocol;

class ProtocolNotationTest {
    private static final String SOUND =
            """
            {
              "id": "ketamine-iv",
              "version": 3,
              "title": "ketamine 0.5 mg per kg over 40 min",
              "drug": "ketamine",
              "brand": "",
              "route": "INTRAVENOUS",
              "dose": {"type": "infused-by-weight", "steps": [0.50], "minutes": 40},
              "bolusAllowed": false,
              "secondCheck": true,
              "sedationScale": "MOAAS",
              "dissociationScale": "CLINIC_0_10",
              "schedule": [
                {"id": "first-15", "label": "15 min", "anchor": "FIRST_DOSE", "firstAfter": 15, "every": 15,
                  "during": "DURING", "tolerance": 5, "items": ["BLOOD_PRESSURE", "HEART_RATE"]}
              ],
              "limits": [], "terms": [], "rescueDrugs": [{"name": "ondansetron"}], "checklists": [],
              "leaving": [{"type": "awake"}],
              "aftercare": [],
              "sources": [{"about": "schedule", "source": "clinic default, to be confirmed"}]
            }
            """;

    private final ProtocolNotation notation = new ProtocolNotation();

    @Test
    void aProtocolReadsBackEqual() {
        AnyEvent any = new AnyEvent(7);
        for (int i = 0; i < 200; i++) {
            Protocol protocol = any.any(Protocol.class);
            assertThat(notation.read(notation.write(protocol))).isEqualTo(protocol);
        }
    }

    @Test
    void aProtocolThatAPersonWroteIsRead() {
        Protocol read = notation.read(SOUND);
        assertThat(read.schedule()).hasSize(1);
        assertThat(read.schedule().getFirst().lastAfter()).isEmpty();
        assertThat(notation.write(read)).contains("\"steps\": [\n      0.50\n    ]");
    }

    @Test
    void aByteOrderMarkDoesNoHarm() {
        assertThat(notation.read(("\uFEFF" + SOUND).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(notation.read(SOUND));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"version\": 3,|\"version\": 3, \"colour\": 1,|3|27|UNKNOWN_FIELD|colour",
                "\"version\": 3,|\"version\": \"3\",|3|14|WHOLE_ASKED|``",
                "\"version\": 3,|\"version\": 3, \"version\": 4,|3|17|REPEATED_FIELD|version",
                "  \"version\": 3,|``|1|1|MISSING_FIELD|version",
                "\"brand\": \"\"|\"brand\": null|6|12|NULL|brand",
                "\"INTRAVENOUS\"|\"IV\"|7|12|UNKNOWN_NAME|INTRAVENOUS, ",
                "infused-by-weight|infused|8|20|UNKNOWN_NAME|infused-by-weight",
                "0.50|5e-1|8|51|NUMBER_ASKED|``",
                "0.50|-0.50|8|51|REFUSED_VALUE|MilligramsPerKilogram",
                "\"tolerance\": 5|\"tolerance\": 5.5|15|40|WHOLE_ASKED|``",
                "[\"BLOOD_PRESSURE\",|[\"HEART_RATE\",|15|67|REPEATED_VALUE|``",
                "\"bolusAllowed\": false,|\"bolusAllowed\": false|10|3|NOT_JSON|``",
            })
    void aFaultIsNamedByLineColumnAndReason(
            String sound, String faulty, int line, int column, Problem problem, String named) {
        assertThat(SOUND).contains(sound);
        NotationException fault =
                catchThrowableOfType(
                        NotationException.class, () -> notation.read(SOUND.replace(sound, faulty)));
        assertThat(fault.problem()).isEqualTo(problem);
        assertThat(String.join(" ", fault.named())).contains(named);
        assertThat(fault.line()).isEqualTo(line);
        assertThat(fault.column()).isEqualTo(column);
    }

    @Test
    void aFileInAnotherEncodingIsRefused() {
        byte[] latin =
                SOUND.replace("ketamine-iv", "k\u00e9tamine").getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> notation.read(latin))
                .isInstanceOfSatisfying(
                        NotationException.class,
                        fault -> assertThat(fault.problem()).isEqualTo(Problem.NOT_UTF8));
    }
}
