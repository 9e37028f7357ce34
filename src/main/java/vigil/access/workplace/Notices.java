package vigil.access.workplace;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.access.audit.Accounts;
import vigil.access.trust.KeyStatement.Certificate;

/** What has to be told when somebody comes in. The spans are clinic defaults. */
final class Notices {
    private static final Duration RECOVERY_SAID = Duration.ofDays(30);
    private static final Duration EPOCH = Duration.ofDays(365);
    private static final Duration ENVELOPE = Duration.ofDays(91);

    private Notices() {}

    static List<Notice> of(Accounts accounts, boolean administrator, Instant now) {
        List<Notice> notices = new ArrayList<>();
        accounts.recoveryUsed()
                .filter(at -> at.plus(RECOVERY_SAID).isAfter(now))
                .ifPresent(at -> notices.add(new Notice.RecoveryUsed(at)));
        Optional.ofNullable(accounts.anchorsToAcknowledge().lastEntry())
                .ifPresent(
                        one -> notices.add(new Notice.AnchorMissing(one.getKey(), one.getValue())));
        if (administrator) {
            accounts.cardsToAcknowledge().forEach(fact -> notices.add(new Notice.CardUsed(fact)));
            if (accounts.ring().active().filter(Certificate::ofAdministrator).count() < 2) {
                notices.add(new Notice.OneAdministrator());
            }
            epoch(accounts, now, notices);
            accounts.envelopeChecked()
                    .filter(at -> !at.plus(ENVELOPE).isAfter(now))
                    .ifPresent(at -> notices.add(new Notice.EnvelopeDue()));
        }
        return notices;
    }

    private static void epoch(Accounts accounts, Instant now, List<Notice> notices) {
        boolean old = accounts.epochBegun().filter(at -> !at.plus(EPOCH).isAfter(now)).isPresent();
        if (accounts.leftSinceEpoch() || old) {
            notices.add(new Notice.EpochDue(accounts.leftSinceEpoch()));
        }
    }
}
