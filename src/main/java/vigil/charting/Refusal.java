package vigil.charting;

import java.util.List;

/**
 * Why an act was refused. The sentence lies with the words of the program under {@code
 * charting.refused.NAME}.
 *
 * @param details what the sentence names, for example codes of open lines; never patient data
 */
public record Refusal(Reason reason, List<String> details) {
    public Refusal {
        details = List.copyOf(details);
    }

    /** A refusal that names nothing. */
    public static Refusal of(Reason reason) {
        return new Refusal(reason, List.of());
    }

    /** The reasons. */
    public enum Reason {
        UNKNOWN_SESSION,
        SESSION_EXISTS,
        NOT_IN_THIS_STATE,
        SESSION_OVER,
        ROOM_IN_USE,
        IN_THE_FUTURE,
        BEFORE_THE_SESSION,
        IMPOSSIBLE_VALUE,
        UNUSUAL_NOT_CONFIRMED,
        EMPTY_SET,
        NOTHING_TAKEN,
        UNKNOWN_SET,
        SET_TAKEN,
        SET_MISSED_BEFORE,
        EMPTY_TEXT,
        FORBIDDEN_CHARACTER,
        TOO_LONG,
        REASON_NEEDED,
        SECOND_PERSON_NEEDED,
        LINES_OPEN,
        PROTOCOL_MISSING,
        WEIGHT_MISSING,
        WEIGHT_CHANGED,
        ORDER_MISSING,
        ORDER_ANEW,
        DRUG_NOT_DRAWN,
        DOSE_NOT_CHECKED,
        DOSE_OUTSIDE_PROTOCOL,
        BOLUS_NOT_ALLOWED,
        WRONG_ROUTE,
        RATE_NOT_ABOVE_ZERO,
        BEFORE_LAST_DOSING_ACT,
        REST_NOT_OVER,
        WRONG_DEVICE_NUMBER,
        LOT_UNKNOWN,
        LOT_IS_PACK_CODE,
        MORE_THAN_DRAWN,
        UNKNOWN_ENTRY,
        ENTRY_CARRIES_OTHERS,
        SAME_KIND_NEEDED,
        NOTHING_CHANGED,
        CRITERIA_OPEN,
        ESCORT_NEEDED,
        ADVICE_NEEDED,
        ENTRY_ALREADY_SAVED,
        ENTRY_STRUCK_OUT,
        UNKNOWN_PERSON,
        ROLE_NEEDED,
        PATIENT_IN_SESSION,
        WRONG_DRUG,
        DRUG_EXPIRED,
        UNKNOWN_LINE,
        LINE_APPLIES,
        WRONG_SCALE,
        DOSING_NOT_ENDED,
        EFFECT_ENDED,
        BEFORE_ITS_ONSET,
        NOT_AN_END,
        SET_AFTER_FIRST_DOSE,
        VOLUME_NOT_MATCHING,
        DISK_TOO_FULL,
        SECOND_PERSON_NOT_CONFIRMED,
        SESSION_NOT_OVER,
        SIGNED_OFF,
        NOT_SIGNED_OFF,
        NOT_THE_AUTHOR,
        OWN_SESSION,
        RECORD_MOVED_ON,
        SIGNATURE_NOT_VALID,
        DRUG_NOT_ACCOUNTED,
        QUESTION_ANSWERED,
        FORM_NOT_ASKED,
        FORM_SENT
    }
}
