package vigil.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vigil.dosing.Product;
import vigil.protocol.Protocol;
import vigil.quantity.Milligrams;
import vigil.session.EntryId;
import vigil.session.PreparationEvent;
import vigil.session.SampleChart;
import vigil.session.SamplePreparation;
import vigil.session.SampleProtocol;

/** What a supervisor is told of the label of the drug that was given. */
class DrugExceptionsTest {

    /** Drug drawn up as a label said: which day it was good until. */
    private static PreparationEvent.DrugDrawnUp goodUntil(String lot, LocalDate expiry) {
        Protocol protocol = SampleProtocol.infusion();
        return new PreparationEvent.DrugDrawnUp(
                new Product(protocol.drug(), "", SamplePreparation.form(protocol), lot, expiry),
                Milligrams.of("50"),
                Optional.empty(),
                Optional.empty());
    }

    private static EntryId drawn(SampleChart script) {
        return script.chart().latest(PreparationEvent.DrugDrawnUp.class).orElseThrow().id();
    }

    @Test
    void drugThatWasGivenPastItsExpiryIsAnExceptionHoweverLateThatIsFound() {
        LocalDate dayBefore = LocalDate.of(2026, 11, 21);
        SampleChart script = ExceptionsTest.plain();
        script.amend(41, drawn(script), goodUntil("K2231", dayBefore));
        Standout.DrugExpired found = ExceptionsTest.only(Standout.DrugExpired.class, script);

        assertThat(found).isEqualTo(new Standout.DrugExpired("K2231", dayBefore));
        assertThat(found.rank()).isEqualTo(Standout.Rank.EXCEPTION);
        SampleChart home = ExceptionsTest.home(ExceptionsTest.plain());
        home.amend(103, drawn(home), goodUntil("K2231", dayBefore));
        assertThat(SessionBrief.of(home.session()).exceptional())
                .extracting(Object::getClass)
                .contains(Standout.DrugExpired.class);
    }

    @Test
    void drugIsGoodThroughItsLastDayAndWhereItsDoseBeganOnIt() {
        SampleChart script = ExceptionsTest.plain();
        script.amend(41, drawn(script), goodUntil("K2231", LocalDate.of(2026, 11, 22)));
        assertThat(ExceptionsTest.of(script)).noneMatch(Standout.DrugExpired.class::isInstance);

        SampleChart night =
                ExceptionsTest.infused(
                        SampleChart.ready(
                                SampleProtocol.infusion(),
                                "night",
                                Instant.parse("2026-11-22T23:50:00Z"),
                                SampleChart.ZONE));
        night.amend(41, drawn(night), goodUntil("K2231", LocalDate.of(2026, 11, 22)));
        assertThat(ExceptionsTest.of(night)).noneMatch(Standout.DrugExpired.class::isInstance);
        SampleChart after =
                ExceptionsTest.infused(
                        SampleChart.ready(
                                SampleProtocol.infusion(),
                                "after",
                                Instant.parse("2026-11-23T00:02:00Z"),
                                SampleChart.ZONE));
        after.amend(41, drawn(after), goodUntil("K2231", LocalDate.of(2026, 11, 22)));
        assertThat(ExceptionsTest.of(after)).hasAtLeastOneElementOfType(Standout.DrugExpired.class);
    }

    @Test
    void drugThatNobodyGotIsNotCalledExpired() {
        LocalDate dayBefore = LocalDate.of(2026, 11, 21);
        SampleChart none = SampleChart.infusion();
        none.amend(-1, drawn(none), goodUntil("K2231", dayBefore));
        assertThat(ExceptionsTest.of(none)).noneMatch(Standout.DrugExpired.class::isInstance);

        SampleChart second = ExceptionsTest.plain().add(20, goodUntil("X9", dayBefore));
        assertThat(ExceptionsTest.of(second)).noneMatch(Standout.DrugExpired.class::isInstance);
    }

    @Test
    void aDeviceIsExpiredOnTheDayOnWhichItWasUsed() {
        SampleChart script =
                SampleChart.ready(
                        SampleProtocol.spray(),
                        "midnight",
                        Instant.parse("2026-11-22T23:58:00Z"),
                        SampleChart.ZONE);
        Product was =
                script.chart()
                        .latest(PreparationEvent.DrugDrawnUp.class)
                        .orElseThrow()
                        .event()
                        .product();
        script.amend(
                -1,
                drawn(script),
                new PreparationEvent.DrugDrawnUp(
                        new Product(
                                was.drug(),
                                was.brand(),
                                was.form(),
                                was.lot(),
                                LocalDate.of(2026, 11, 22)),
                        Milligrams.of("84"),
                        Optional.empty(),
                        Optional.empty()));
        script.device(0, 1);
        assertThat(ExceptionsTest.of(script)).noneMatch(Standout.DrugExpired.class::isInstance);
        script.device(5, 2);
        assertThat(ExceptionsTest.only(Standout.DrugExpired.class, script).lot())
                .isEqualTo("K2231");
    }

    @Test
    void aCheckOfWhatNoLongerStandsIsAnExceptionUntilItIsMadeAgain() {
        SampleChart script = ExceptionsTest.plain();
        assertThat(ExceptionsTest.of(script)).isEmpty();
        script.amend(41, drawn(script), goodUntil("K2213", LocalDate.of(2027, 6, 30)));
        Standout.CheckFormer found = ExceptionsTest.only(Standout.CheckFormer.class, script);

        assertThat(found)
                .isEqualTo(new Standout.CheckFormer(SampleChart.SECOND, script.minute(-4)));
        assertThat(found.rank()).isEqualTo(Standout.Rank.EXCEPTION);
        assertThat(StatusLine.of(script.session(), script.minute(42)).missing())
                .hasAtLeastOneElementOfType(Missing.DoseToCheck.class);
        script.add(43, new PreparationEvent.DoseChecked(SampleChart.SECOND));
        assertThat(ExceptionsTest.of(script)).noneMatch(Standout.CheckFormer.class::isInstance);
        assertThat(StatusLine.of(script.session(), script.minute(44)).missing())
                .noneMatch(Missing.DoseToCheck.class::isInstance);
    }

    @Test
    void beforeTheFirstDoseACheckOfWhatNoLongerStandsIsAskedForAnewToo() {
        SampleChart script = SampleChart.infusion();
        assertThat(StatusLine.of(script.session(), script.minute(-2)).missing())
                .noneMatch(Missing.DoseToCheck.class::isInstance);
        script.amend(-2, drawn(script), goodUntil("K2213", LocalDate.of(2027, 6, 30)));
        assertThat(StatusLine.of(script.session(), script.minute(-1)).missing())
                .hasAtLeastOneElementOfType(Missing.DoseToCheck.class);
    }

    @Test
    void onceThePatientHasLeftNobodyIsAskedToCheckAndTheExceptionStays() {
        SampleChart script = ExceptionsTest.home(ExceptionsTest.plain());
        script.amend(103, drawn(script), goodUntil("K2213", LocalDate.of(2027, 6, 30)));
        assertThat(StatusLine.of(script.session(), script.minute(104)).missing())
                .noneMatch(Missing.DoseToCheck.class::isInstance);
        assertThat(SessionBrief.of(script.session()).exceptional())
                .hasAtLeastOneElementOfType(Standout.CheckFormer.class);
    }
}
