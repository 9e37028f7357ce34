package vigil.people;

/** What somebody may be allowed to do. Who is, says {@link Permissions}. */
public enum Permission {
    /** Plan a session and choose its protocol. */
    PLAN_SESSION,
    /** Check a patient in, and what belongs to it up to the end of the time-out. */
    CHECK_IN,
    /** Enter the order of a dose, naming who prescribed it. */
    ENTER_ORDER,
    /** Draw drug up, waste it, return it. */
    HANDLE_DRUG,
    /** Give the treatment, change it, end it. */
    GIVE_TREATMENT,
    /** Record vital signs, side effects, scores, rescue drugs, care and notes. */
    OBSERVE,
    /** Set a line of a checklist aside, together with a second person. */
    SET_ASIDE,
    /** Be the second person: check a dose, see waste, agree to setting aside. */
    SECOND,
    /** Let a patient leave, or call a session off. */
    LET_LEAVE,
    /** Correct an entry, strike it out, or add to a record that is signed. */
    CORRECT,
    /** Read sessions and their records. */
    READ_RECORD,
    /** Write a record to a file or print it. */
    EXPORT_RECORD,
    /** Sign a session off as who charted it, and answer what is asked of it. */
    SIGN_OFF,
    /** Countersign a session as who supervised it, and ask about it. */
    COUNTERSIGN,
    /** Make accounts, set temporary passwords, certify and withdraw keys. */
    KEEP_ACCOUNTS,
    /** Begin a new epoch of the data key. */
    BEGIN_EPOCH,
    /** Change the settings and the protocols of the clinic. */
    CHANGE_SETTINGS,
    /** Read who did what and when. */
    READ_AUDIT,
    /** Take note that the sealed card was used. */
    ACKNOWLEDGE_EMERGENCY,
    /** Take note that the end of the store was not found where it is kept outside. */
    CONFIRM_END,
    /** Make a backup by hand. */
    BACK_UP,
    /** Restore a backup. */
    RESTORE,
    /** Have the store checked. */
    VERIFY_STORE
}
