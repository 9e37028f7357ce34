package vigil.charting;

import vigil.people.StaffId;
import vigil.session.EntryId;
import vigil.session.SessionId;
import vigil.session.Taken;

/**
 * What every act says about itself.
 *
 * @param entry made when the form opened, so that the same act twice is one entry
 * @param taken when it happened, as said
 * @param measuredBy who measured or did it
 * @param enteredBy who entered it
 */
public record ActContext(
        EntryId entry, SessionId session, Taken taken, StaffId measuredBy, StaffId enteredBy) {}
