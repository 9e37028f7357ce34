package vigil.delivery.target;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is understood of the answers that FHIR servers and what stands before them give. */
final class ServerWordsTest {

    private static String outcome(String... issues) {
        return "{\"resourceType\":\"OperationOutcome\",\"issue\":["
                + String.join(",", issues)
                + "]}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "<html><body>502 Bad Gateway</body></html>",
                "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"code\":",
                "[]",
                "null",
                "\"OperationOutcome\"",
                "17",
                "{}",
                "{\"issue\":[]}",
                "{\"issue\":\"none\"}",
                "{\"error\":\"invalid_client\"}"
            })
    void whatIsNoOutcomeSaysNothingButTheStatus(String body) {
        ServerWords words = ServerWords.in(body);
        assertThat(words.outcome()).isFalse();
        assertThat(words.statuses()).isEmpty();
        assertThat(words.firstLocation()).isEmpty();
        assertThat(words.id("Patient")).isEmpty();
        assertThat(words.refusal(502).code()).isEqualTo("HTTP 502");
        assertThat(words.refusal(502).words()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\u0001',
            value = {
                "{'code':'required'}; HTTP 422 required; ''",
                "{'code':'required','diagnostics':'status is missing'};"
                        + "HTTP 422 required; status is missing",
                "{'code':'invalid','details':{'text':'Unknown code'}};"
                        + "HTTP 422 invalid; Unknown code",
                "{'code':'code-invalid','details':{'text':'Unknown code'},'diagnostics':'at 3'};"
                        + "HTTP 422 code-invalid; Unknown code: at 3",
                "{'code':'Smith, John'}; HTTP 422; ''",
                "{'code':'NOT-FOUND'}; HTTP 422; ''",
                "{'code':''}; HTTP 422; ''",
                "{'code':17}; HTTP 422; ''",
                "{'code':'abcdefghijklmnopqrstuvwxyz-abcdefghi'}; HTTP 422; ''",
                "{'diagnostics':'  nobody knows  '}; HTTP 422; nobody knows",
                "{'details':{'coding':[]},'diagnostics':'more'}; HTTP 422; more"
            })
    void anIssueSaysItsCodeToAnybodyAndItsWordsAsTheyAre(String issue, String code, String said) {
        ServerWords words = ServerWords.in(outcome(issue.replace('\'', '"')));
        assertThat(words.outcome()).isTrue();
        assertThat(words.refusal(422).code()).isEqualTo(code);
        assertThat(words.refusal(422).words()).isEqualTo(said.equals("''") ? "" : said);
    }

    @Test
    void ofSeveralIssuesEachCodeIsSaidOnceAndEachWordsOnALine() {
        ServerWords words =
                ServerWords.in(
                        outcome(
                                "{\"code\":\"required\",\"diagnostics\":\"first\"}",
                                "{\"code\":\"value\",\"diagnostics\":\"second\"}",
                                "{\"code\":\"required\",\"details\":{\"text\":\"third\"}}"));
        assertThat(words.refusal(400).code()).isEqualTo("HTTP 400 required, value");
        assertThat(words.refusal(400).words()).isEqualTo("first\nsecond\nthird");
    }

    @Test
    void aTransactionIsAnsweredEntryByEntry() {
        ServerWords words =
                ServerWords.in(
                        """
                        {"resourceType": "Bundle", "type": "transaction-response", "entry": [
                          {"response": {"status": "201 Created", "location": "Composition/7/_history/1"}},
                          {"response": {"status": "200 OK", "location": "Patient/3"}},
                          {"response": {}},
                          {}
                        ]}""");
        assertThat(words.statuses())
                .hasValueSatisfying(
                        all -> assertThat(all).containsExactly("201 Created", "200 OK", "", ""));
        assertThat(words.firstLocation()).isEqualTo("Composition/7/_history/1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"entry\":[]}",
                "{\"resourceType\":\"Bundle\",\"type\":\"batch-response\",\"entry\":[]}",
                "{\"resourceType\":\"Bundle\"}",
                "{\"resourceType\":\"bundle\",\"type\":\"transaction-response\"}",
                "{\"type\":\"transaction-response\",\"entry\":[{\"response\":{\"status\":\"201\"}}]}"
            })
    void anotherBundleIsNoAnswerToATransaction(String body) {
        assertThat(ServerWords.in(body).statuses()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Patient, Patient, 42, 42",
        "Patient, Encounter, 42, ''",
        "OperationOutcome, Patient, 42, ''",
        "Patient, Patient, '', ''"
    })
    void anIdIsOnlyThatOfTheTypeAsked(String type, String asked, String id, String found) {
        ServerWords words =
                ServerWords.in("{\"resourceType\":\"" + type + "\",\"id\":\"" + id + "\"}");
        assertThat(words.id(asked)).isEqualTo(found);
    }
}
