package vigil.session;

import vigil.people.Role;
import vigil.quantity.Moment;

/**
 * That a second person confirmed, in place and with their own password, what the record says they
 * did or saw. The person is named beside it; what exactly was signed is a {@link Seconding}.
 *
 * @param role in which they confirmed
 */
public record Confirmation(Role role, Moment at, Signature signature) {}
