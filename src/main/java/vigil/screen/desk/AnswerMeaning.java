package vigil.screen.desk;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the code of an answer means to somebody who looks after no network. The codes lie in the
 * outbox as they were written; the first meaning that fits one counts, and some have none.
 */
enum AnswerMeaning {
    FOLDER_AWAY("folder .*FOLDER_MISSING"),
    FOLDER_SHUT("folder .*(FOLDER_READ_ONLY|CANNOT_WRITE)"),
    FOLDER_FULL("folder .*DISK_FULL"),
    OTHER_FILE("folder .*OTHER_FILE_THERE"),
    NOT_AS_WRITTEN("folder .*READ_BACK_DIFFERS"),
    NOT_VALID("not valid|folder .*NOT_VALID"),
    NO_TRUST_STORE(".*trust store .*"),
    NOT_PROVEN(".*certificate .*"),
    NOT_REACHED("(token: )?(no connection|no answer).*"),
    NOT_LET_IN("(token|key) .*|token: .*|HTTP 40[13]\\b.*"),
    ELSEWHERE("HTTP 3\\d\\d\\b.*"),
    BUSY("HTTP (429|503)\\b.*"),
    TOO_LARGE("HTTP 413\\b.*"),
    BROKEN("HTTP (404|5\\d\\d)\\b.*"),
    HALF(".*(no whole answer|half an answer).*"),
    PATIENT_UNKNOWN("Patient not known.*"),
    PATIENT_MERGED("Patient merged .*"),
    PATIENT_DOUBLED("several of one Patient.*");

    private final Pattern code;

    AnswerMeaning(String code) {
        this.code = Pattern.compile(code);
    }

    static Optional<AnswerMeaning> of(String code) {
        return Arrays.stream(values())
                .filter(meaning -> meaning.code.matcher(code).matches())
                .findFirst();
    }
}
