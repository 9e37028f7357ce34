package vigil.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import vigil.protocol.Limit.Action;
import vigil.protocol.Limit.Basis;
import vigil.protocol.Limit.Measure;
import vigil.protocol.Limit.Side;
import vigil.session.SampleReadings;
import vigil.vitals.Reading;
import vigil.vitals.VitalSigns;

/** What holds of every set, every baseline and every protocol. */
class LimitCheckPropertyTest {
    private static final int ROUNDS = 2_000;

    private static <T> T one(Random random, T[] of) {
        return of[random.nextInt(of.length)];
    }

    private static List<Limit> limits(Random random) {
        List<Limit> limits = new ArrayList<>();
        int size = 1 + random.nextInt(6);
        while (limits.size() < size) {
            limits.add(
                    new Limit(
                            "limit" + limits.size(),
                            one(random, Measure.values()),
                            one(random, Side.values()),
                            BigDecimal.valueOf(random.nextInt(2_000), 1),
                            one(random, Basis.values()),
                            one(random, Phase.values()),
                            one(random, Action.values()),
                            "invented",
                            random.nextBoolean(),
                            "invented for tests"));
        }
        return limits;
    }

    private static VitalSigns set(Random random) {
        int systolic = 70 + random.nextInt(150);
        List<Reading> readings =
                new ArrayList<>(
                        List.of(
                                SampleReadings.pressure(systolic + "/" + (systolic - 35)),
                                SampleReadings.heart(40 + random.nextInt(120)),
                                SampleReadings.saturation(80 + random.nextInt(21)),
                                SampleReadings.breaths(random.nextInt(30)),
                                SampleReadings.sedation(random.nextInt(6)),
                                SampleReadings.dissociation(random.nextInt(11))));
        Collections.shuffle(readings, random);
        return new VitalSigns(readings.subList(0, 1 + random.nextInt(readings.size())));
    }

    private static Optional<VitalSigns> baseline(Random random) {
        return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(set(random));
    }

    private record Case(
            VitalSigns signs, Optional<VitalSigns> baseline, Phase phase, List<Limit> limits) {
        List<Crossed> crossed() {
            return LimitCheck.check(signs, baseline, phase, limits);
        }
    }

    private static void each(long seed, Consumer<Case> check) {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            Phase phase = List.of(Phase.BEFORE, Phase.DURING, Phase.AFTER).get(random.nextInt(3));
            check.accept(new Case(set(random), baseline(random), phase, limits(random)));
        }
    }

    @Test
    void whatIsCrossedIsCrossedByWhatItSays() {
        int[] found = {0};
        each(
                1,
                one ->
                        one.crossed()
                                .forEach(
                                        crossed -> {
                                            found[0]++;
                                            BigDecimal off =
                                                    crossed.value().subtract(crossed.bound());
                                            assertThat(crossed.by()).isPositive();
                                            assertThat(crossed.by())
                                                    .isEqualByComparingTo(off.abs());
                                            assertThat(off.signum() > 0)
                                                    .as(one.toString())
                                                    .isEqualTo(crossed.direction() == Side.ABOVE);
                                        }));
        assertThat(found[0]).isGreaterThan(300);
    }

    @Test
    void theHeaviestComesFirstAndTheProtocolsOrderAmongEqualsIsKept() {
        each(
                2,
                one -> {
                    List<Limit> crossed = one.crossed().stream().map(Crossed::limit).toList();
                    for (int at = 1; at < crossed.size(); at++) {
                        Limit before = crossed.get(at - 1);
                        Limit after = crossed.get(at);
                        assertThat(before.action()).isGreaterThanOrEqualTo(after.action());
                        if (before.action() == after.action()) {
                            assertThat(one.limits().indexOf(before))
                                    .as(one.toString())
                                    .isLessThan(one.limits().indexOf(after));
                        }
                    }
                });
    }

    @Test
    void aLimitNeitherHidesNorBringsAnother() {
        each(
                3,
                one -> {
                    Set<Crossed> apart = new HashSet<>();
                    one.limits()
                            .forEach(
                                    limit ->
                                            apart.addAll(
                                                    LimitCheck.check(
                                                            one.signs(),
                                                            one.baseline(),
                                                            one.phase(),
                                                            List.of(limit))));
                    assertThat(one.crossed()).containsExactlyInAnyOrderElementsOf(apart);
                });
    }

    @Test
    void withoutABaselineOnlyAbsoluteLimitsAreCrossedAndTheseAsWithOne() {
        each(
                4,
                one -> {
                    List<Crossed> without =
                            new Case(one.signs(), Optional.empty(), one.phase(), one.limits())
                                    .crossed();
                    assertThat(without)
                            .allMatch(crossed -> crossed.limit().basis() == Basis.ABSOLUTE)
                            .containsExactlyElementsOf(
                                    one.crossed().stream()
                                            .filter(
                                                    crossed ->
                                                            crossed.limit().basis()
                                                                    == Basis.ABSOLUTE)
                                            .toList());
                });
    }

    @Test
    void aSetHeldAgainstItselfIsBeyondNoDistanceFromItself() {
        each(
                5,
                one ->
                        assertThat(
                                        new Case(
                                                        one.signs(),
                                                        Optional.of(one.signs()),
                                                        one.phase(),
                                                        one.limits())
                                                .crossed())
                                .allMatch(crossed -> crossed.limit().basis() == Basis.ABSOLUTE));
    }

    @Test
    void aLimitOfAnotherPhaseOrOfAValueNobodyTookIsNotCrossed() {
        each(
                6,
                one ->
                        assertThat(one.crossed())
                                .allMatch(
                                        crossed ->
                                                crossed.limit().during() == one.phase()
                                                        || crossed.limit().during() == Phase.ANY)
                                .allMatch(
                                        crossed ->
                                                one.signs()
                                                        .reading(crossed.limit().measure().item())
                                                        .isPresent()));
    }

    @Test
    void nothingThatIsCrossedIsHeavierThanWhatStandsBeforeIt() {
        each(
                7,
                one ->
                        assertThat(one.crossed())
                                .extracting(found -> found.limit().action())
                                .isSortedAccordingTo(Comparator.reverseOrder()));
    }
}
