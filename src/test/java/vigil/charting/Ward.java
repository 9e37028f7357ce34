package vigil.charting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import vigil.access.accounts.Account;
import vigil.people.PersonName;
import vigil.people.Role;
import vigil.people.SignatureMeaning;
import vigil.people.StaffId;
import vigil.people.StaffMember;
import vigil.proof.Keyring;
import vigil.protocol.Checklist;
import vigil.protocol.Protocol;
import vigil.quantity.Moment;
import vigil.session.EntryId;
import vigil.session.LeavingEvent;
import vigil.session.RecordedEvent;
import vigil.session.SampleChart;
import vigil.session.SessionEvent;
import vigil.session.SessionId;
import vigil.session.Signing;
import vigil.session.Stage;
import vigil.session.Taken;
import vigil.vitals.PlausibilityBounds;
import vigil.vitals.PlausibilityBounds.Measure;
import vigil.vitals.PlausibilityBounds.Range;

/** A ward for tests: a clock set by hand, counted ids, staff, and charting on a ledger. */
final class Ward implements Clock, Ids {
    static final StaffId NURSE = SampleChart.NURSE;
    static final StaffId SECOND = SampleChart.SECOND;
    static final StaffId DOCTOR = new StaffId("mbeki");
    static final StaffId OFFICE = new StaffId("abara");

    final FaultyLedger ledger;
    final Charting charting;
    private Instant now = SampleChart.START;
    private long nanos;
    private final StaffRoster roster;
    private final Optional<Keyring> keys;
    private int ids;
    private StaffId measures = NURSE;
    private StaffId enters = NURSE;

    Ward(SessionLedger ledger) {
        this(ledger, Ward::staff);
    }

    Ward(SessionLedger ledger, StaffRoster roster) {
        this.ledger = new FaultyLedger(ledger);
        this.roster = roster;
        this.keys = Optional.empty();
        this.charting = new Charting(this.ledger, this, this, bounds(), roster);
    }

    private Ward(SessionLedger ledger, StaffRoster roster, Keyring keys) {
        this.ledger = new FaultyLedger(ledger);
        this.roster = roster;
        this.keys = Optional.of(keys);
        this.charting = new Charting(this.ledger, this, this, bounds(), roster, keys.signatures());
    }

    /** A ward whose staff have keys. */
    static Ward keyed(SessionLedger ledger) {
        return keyed(ledger, Ward::staff);
    }

    /** The same with other staff. */
    static Ward keyed(SessionLedger ledger, StaffRoster roster) {
        Keyring keys = new Keyring("store of the ward", 11);
        for (StaffId id : List.of(NURSE, SECOND, DOCTOR)) {
            keys.certify(staff(id).orElseThrow());
        }
        return new Ward(ledger, roster, keys);
    }

    /** The keys of the staff. */
    Keyring keys() {
        return keys.orElseThrow();
    }

    /** The act with the second person's confirmation, where people have keys. */
    Act confirmed(Act act) {
        return keys.isEmpty() ? act : confirmed(act, act.context().entry());
    }

    /** The same, confirmed for an entry. */
    Act confirmed(Act act, EntryId entry) {
        return SecondPeople.in(act, charting.open(act.context().session()).chart())
                .map(
                        second ->
                                SecondPeople.with(
                                        act,
                                        keys().sign(
                                                        act.context().session(),
                                                        second.signs(
                                                                entry,
                                                                role(second.person()),
                                                                Moment.of(now, zone())))))
                .orElse(act);
    }

    /** What somebody would sign of a session now. */
    Signing signing(SessionId session, SignatureMeaning meaning, StaffId who) {
        SessionHead head = charting.head(session);
        return new Signing(
                head.revision(),
                head.hash(),
                meaning,
                who,
                roster.member(who).map(Account::printed).orElse("Nobody"),
                role(who),
                Moment.of(now, zone()));
    }

    private Role role(StaffId who) {
        return roster.member(who).stream()
                .flatMap(member -> member.roles().stream().sorted())
                .filter(one -> one != Role.ADMINISTRATOR)
                .reduce((nurse, clinician) -> clinician)
                .orElse(Role.NURSE);
    }

    /** Who enters what follows. */
    StaffId enters() {
        return enters;
    }

    /** Who does what follows, and who enters it. */
    void hands(StaffId measuring, StaffId entering) {
        measures = measuring;
        enters = entering;
    }

    /** Acts in a session of its own, planned an hour before minute 0. */
    Acts planned(Protocol protocol) {
        minute(-60);
        Acts acts = new Acts(this, new SessionId(next()), protocol);
        acts.does(acts.plan());
        acts.does(acts.note("planned by telephone"));
        return acts;
    }

    /** The same, brought to a stage by real acts, each a minute after the other. */
    Acts in(Stage stage, Protocol protocol) {
        Acts acts = planned(protocol);
        switch (stage) {
            case PLANNED -> {}
            case CHECKED_IN -> prepare(acts);
            case READY -> ready(acts);
            case DOSING -> dosing(acts);
            case PAUSED -> then(dosing(acts), 10, Acts::pause);
            case RECOVERING -> then(dosing(acts), 40, Acts::stop);
            case FIT_TO_LEAVE -> fit(acts);
            case DISCHARGED -> {
                fit(acts);
                writes(
                        acts.session(),
                        new LeavingEvent.PatientDischarged(
                                "Tom Hargreaves", LeavingEvent.Transport.DRIVEN_BY_ADULT, true));
            }
            case NOT_TREATED -> then(ready(acts), 1, Acts::callOff);
            case TRANSFERRED -> {
                then(dosing(acts), 40, Acts::stop);
                then(acts, 50, Acts::transfer);
            }
            case LEFT_AGAINST_ADVICE -> {
                then(dosing(acts), 40, Acts::stop);
                then(acts, 50, Acts::leave);
            }
        }
        return acts;
    }

    private Acts prepare(Acts acts) {
        minute(-20);
        acts.does(acts.checkIn());
        acts.does(acts.chooseProtocol());
        acts.does(acts.weigh());
        acts.does(acts.consent(Checklist.Answer.YES));
        acts.does(acts.vitals());
        acts.does(acts.effect());
        acts.does(acts.order());
        acts.does(acts.draw());
        acts.does(acts.check());
        return acts;
    }

    private Acts ready(Acts acts) {
        prepare(acts);
        minute(-3);
        acts.does(acts.timeOut());
        return acts;
    }

    private Acts dosing(Acts acts) {
        ready(acts);
        minute(0);
        acts.does(acts.protocol().drug().equals("ketamine") ? acts.start() : acts.device(1));
        return acts;
    }

    private void then(Acts acts, int minute, Function<Acts, Act> act) {
        minute(minute);
        acts.does(act.apply(acts));
    }

    private void fit(Acts acts) {
        then(dosing(acts), 40, Acts::stop);
        minute(110);
        writes(acts.session(), new LeavingEvent.FoundFitToLeave(List.of()));
    }

    /** Writes a fact past the judges. */
    void writes(SessionId session, SessionEvent event) {
        ActContext context = context(session);
        ledger.append(
                List.of(
                        new RecordedEvent(
                                context.entry(),
                                session,
                                ledger.facts(session).size() + 1L,
                                context.taken(),
                                Moment.of(now, zone()),
                                NURSE,
                                NURSE,
                                event)));
    }

    void minute(int minute) {
        set(SampleChart.START.plusSeconds(60L * minute));
    }

    void set(Instant instant) {
        now = instant;
    }

    void count(long nanoseconds) {
        nanos += nanoseconds;
    }

    Moment moment(int minute) {
        return Moment.of(SampleChart.START.plusSeconds(60L * minute), zone());
    }

    Taken taken(int minute) {
        return Taken.observed(moment(minute));
    }

    ActContext context(SessionId session) {
        Taken taken = Taken.observed(Moment.of(now, zone()));
        return new ActContext(new EntryId(next()), session, taken, measures, enters);
    }

    static Optional<StaffMember> staff(StaffId id) {
        Map<StaffId, StaffMember> staff =
                Map.of(
                        NURSE, member(NURSE, "Osei", "Naomi", Role.NURSE),
                        SECOND, member(SECOND, "Bell", "Jonas", Role.NURSE),
                        DOCTOR, member(DOCTOR, "Mbeki", "Thandi", Role.SUPERVISING_CLINICIAN),
                        OFFICE, member(OFFICE, "Abara", "Chidi", Role.ADMINISTRATOR));
        return Optional.ofNullable(staff.get(id));
    }

    private static StaffMember member(StaffId id, String family, String given, Role role) {
        return new StaffMember(id, new PersonName(family, given, ""), "RN", Set.of(role));
    }

    /** The bounds that ship. */
    static PlausibilityBounds bounds() {
        Map<Measure, Range> ranges = new EnumMap<>(Measure.class);
        ranges.put(Measure.SYSTOLIC, range(30, 70, 220, 300));
        ranges.put(Measure.DIASTOLIC, range(10, 40, 120, 200));
        ranges.put(Measure.HEART_RATE, range(10, 40, 140, 300));
        ranges.put(Measure.RESPIRATORY_RATE, range(0, 8, 30, 80));
        ranges.put(Measure.OXYGEN_SATURATION, range(40, 88, 100, 100));
        ranges.put(Measure.WEIGHT, range(20, 35, 200, 350));
        return new PlausibilityBounds(
                ranges, BigDecimal.valueOf(15), BigDecimal.valueOf(120), BigDecimal.TEN);
    }

    private static Range range(int least, int usualLeast, int usualMost, int most) {
        return new Range(
                BigDecimal.valueOf(least),
                BigDecimal.valueOf(usualLeast),
                BigDecimal.valueOf(usualMost),
                BigDecimal.valueOf(most));
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public long elapsedNanos() {
        return nanos;
    }

    @Override
    public ZoneId zone() {
        return SampleChart.ZONE;
    }

    @Override
    public UUID next() {
        ids++;
        return new UUID(7, ids);
    }
}
