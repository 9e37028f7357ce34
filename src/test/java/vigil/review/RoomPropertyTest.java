package vigil.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.dosing.Product;
import vigil.people.StaffId;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerMillilitre;
import vigil.quantity.Moment;
import vigil.review.RoomFigures.Figure;
import vigil.review.RoomFigures.Kind;
import vigil.session.SampleChart;
import vigil.session.SessionId;
import vigil.session.SessionSummary;
import vigil.session.TreatmentSession;
import vigil.session.Witness;
import vigil.stock.LotId;
import vigil.stock.SampleBook;
import vigil.stock.StockBook;
import vigil.stock.StockEvent;
import vigil.stock.StockFact;

/** What holds of the list, the figures, the drug and the board of any room. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoomPropertyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate BEGIN = TODAY.minusDays(40);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 3);
    }

    private final Map<Long, List<SampleChart>> rooms = new HashMap<>();
    private final Map<Long, List<SessionBrief>> briefs = new HashMap<>();

    private List<SampleChart> room(long seed) {
        return rooms.computeIfAbsent(seed, one -> SomeRoom.of(one, 12));
    }

    private List<SessionBrief> briefs(long seed) {
        return briefs.computeIfAbsent(
                seed,
                one -> room(one).stream().map(each -> SessionBrief.of(each.session())).toList());
    }

    private static LocalDate day(SessionBrief brief) {
        return brief.when().local().toLocalDate();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void twoPeriodsThatFollowEachOtherAddUpToTheWhole(long seed) {
        List<SessionBrief> briefs = briefs(seed);
        RoomFigures whole = RoomFigures.of(briefs, BEGIN, TODAY);
        for (LocalDate cut = BEGIN; cut.isBefore(TODAY); cut = cut.plusDays(5)) {
            RoomFigures earlier = RoomFigures.of(briefs, BEGIN, cut);
            RoomFigures later = RoomFigures.of(briefs, cut.plusDays(1), TODAY);
            for (Kind kind : Kind.values()) {
                adds(earlier, later, whole, figures -> figures.figures().get(kind));
            }
            whole.effects()
                    .keySet()
                    .forEach(
                            grade ->
                                    adds(
                                            earlier,
                                            later,
                                            whole,
                                            figures -> figures.effects().get(grade)));
            assertThat(wasted(earlier).add(wasted(later))).isEqualByComparingTo(wasted(whole));
        }
    }

    private static void adds(
            RoomFigures earlier,
            RoomFigures later,
            RoomFigures whole,
            Function<RoomFigures, Figure> of) {
        assertThat(of.apply(earlier).count() + of.apply(later).count())
                .isEqualTo(of.apply(whole).count());
        // The newest first, so the later period's sessions come before those of the earlier one.
        assertThat(
                        Stream.concat(
                                of.apply(later).sessions().stream(),
                                of.apply(earlier).sessions().stream()))
                .containsExactlyElementsOf(of.apply(whole).sessions());
    }

    private static BigDecimal wasted(RoomFigures figures) {
        return figures.waste().stream()
                .map(one -> one.wasted().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyWeekOfThePeriodIsThereOnceAndTheirSessionsAreThoseOfThePeriod(long seed) {
        RoomFigures figures = RoomFigures.of(briefs(seed), BEGIN, TODAY);
        List<RoomFigures.Week> weeks = figures.weeks();
        LocalDate monday = weeks.getFirst().monday();
        assertThat(monday).isBetween(BEGIN.minusDays(6), BEGIN);
        for (RoomFigures.Week week : weeks) {
            assertThat(week.monday().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
            assertThat(week.monday()).isEqualTo(monday);
            assertThat(week.sessions().sessions()).containsAll(week.exceptional().sessions());
            monday = monday.plusWeeks(1);
        }
        assertThat(monday).isAfter(TODAY);
        assertThat(weeks.stream().flatMap(week -> week.sessions().sessions().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        figures.figures().get(Kind.SESSIONS).sessions());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aNumberIsNoughtWhereNoSessionStandsBehindItAndNoneStandsTwice(long seed) {
        RoomFigures figures = RoomFigures.of(briefs(seed), BEGIN, TODAY);
        Stream.concat(figures.figures().values().stream(), figures.effects().values().stream())
                .forEach(
                        figure -> {
                            assertThat(figure.sessions()).doesNotHaveDuplicates();
                            assertThat(figure.count())
                                    .isGreaterThanOrEqualTo(figure.sessions().size());
                            assertThat(figure.count() == 0).isEqualTo(figure.sessions().isEmpty());
                        });
    }

    private static StockBook book(long seed) {
        Random random = new Random(seed);
        List<StockFact> facts = new ArrayList<>();
        LocalDate day = BEGIN.plusDays(3);
        for (int at = 0; at < 14; at++) {
            Product vial =
                    new Product(
                            "ketamine",
                            "",
                            new Product.Form.Vial(MilligramsPerMillilitre.of("50")),
                            random.nextInt(4) == 0 ? "K9" : "K2231",
                            LocalDate.of(2027, 6, 30));
            LotId lot = LotId.of(vial);
            StockEvent event =
                    switch (at == 0 ? 0 : random.nextInt(4)) {
                        case 0 ->
                                new StockEvent.LotReceived(
                                        vial, 1 + random.nextInt(9), Milligrams.of("500"), "note");
                        case 1 -> new StockEvent.PiecesOpened(lot, 1);
                        case 2 ->
                                new StockEvent.PiecesCounted(
                                        lot, random.nextInt(9), "one", new Witness.Missing());
                        default ->
                                new StockEvent.PiecesRemoved(
                                        lot,
                                        1,
                                        StockEvent.Way.BROKEN,
                                        "fell",
                                        new Witness.Missing());
                    };
            StockFact one = SampleBook.facts(day, event).getFirst();
            facts.add(
                    new StockFact(
                            SampleBook.id(at + 1L),
                            at + 1L,
                            day,
                            one.recordedAt(),
                            one.by(),
                            event));
            day = day.plusDays(random.nextInt(4));
        }
        return StockBook.of(facts);
    }

    private static Map<String, DrugLedger.Lot> lots(
            List<SessionBrief> briefs, StockBook book, LocalDate from, LocalDate until) {
        return DrugLedger.of(briefs, book, from, until).lots().stream()
                .collect(
                        Collectors.toMap(
                                lot -> lot.lot() + lot.product().map(Product::drug), lot -> lot));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aPeriodBeginsWithWhatTheOneBeforeItLeft(long seed) {
        List<SessionBrief> briefs = briefs(seed);
        StockBook book = book(seed);
        int compared = 0;
        for (LocalDate cut = BEGIN; cut.isBefore(TODAY); cut = cut.plusDays(3)) {
            Map<String, DrugLedger.Lot> earlier = lots(briefs, book, BEGIN, cut);
            for (var one : lots(briefs, book, cut.plusDays(1), TODAY).entrySet()) {
                Optional<DrugLedger.Stock> before =
                        Optional.ofNullable(earlier.get(one.getKey()))
                                .flatMap(DrugLedger.Lot::stock);
                Optional<DrugLedger.Stock> after = one.getValue().stock();
                if (before.isPresent() && after.isPresent()) {
                    compared++;
                    assertThat(after.get().before())
                            .as("%s from %s", one.getKey(), cut.plusDays(1))
                            .isEqualByComparingTo(before.get().left());
                }
            }
        }
        assertThat(compared).isPositive();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatWasDrawnIsGivenWastedReturnedInUseOrAGap(long seed) {
        DrugLedger ledger = DrugLedger.of(briefs(seed), book(seed), BEGIN, TODAY);
        for (DrugLedger.Lot lot : ledger.lots()) {
            BigDecimal went =
                    lot.given()
                            .amount()
                            .add(lot.wasted().amount())
                            .add(lot.returned().amount())
                            .add(lot.unaccounted().amount())
                            .add(lot.inUse().amount())
                            .subtract(lot.beyond().amount());
            assertThat(went).as(lot.lot()).isEqualByComparingTo(lot.drawn().amount());
            assertThat(lot.unseen().amount()).isLessThanOrEqualTo(lot.wasted().amount());
            assertThat(lot.movements())
                    .isSortedAccordingTo(
                            Comparator.comparing(DrugLedger.Movement::when).reversed());
        }
        assertThat(ledger.closes())
                .isEqualTo(ledger.lots().stream().allMatch(lot -> lot.gaps().isEmpty()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyFurtherWordLeavesFewerSessionsAndNoneIsFoundThatWasNot(long seed) {
        ReviewList list = ReviewList.of(briefs(seed), StaffId::value);
        List<String> words = List.of("harg", "22-nov", "k2231", "nov", "2026", "zz", "E-1", "keta");
        for (ReviewList.Show show : ReviewList.Show.values()) {
            List<SessionBrief> all = list.find(show, " ");
            assertThat(list.counts().get(show)).isEqualTo(all.size());
            assertThat(list.all()).containsAll(all);
            for (String word : words) {
                List<SessionBrief> found = list.find(show, word);
                assertThat(all).containsAll(found);
                assertThat(list.find(show, word.toUpperCase(java.util.Locale.ROOT) + "  "))
                        .isEqualTo(found);
                for (String other : words) {
                    Set<SessionBrief> both = new HashSet<>(found);
                    both.retainAll(list.find(show, other));
                    assertThat(list.find(show, word + " " + other))
                            .as("%s and %s", word, other)
                            .containsExactlyInAnyOrderElementsOf(both)
                            .isSortedAccordingTo(
                                    Comparator.comparing(SessionBrief::when).reversed());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSessionBeforeIsTheLastOneWithADoseThatCameEarlier(long seed) {
        ReviewList list = ReviewList.of(briefs(seed), StaffId::value);
        for (SessionBrief brief : list.all()) {
            Optional<SessionBrief> before = list.before(brief);
            long between =
                    list.all().stream()
                            .filter(one -> one.session().firstDose().isPresent())
                            .filter(one -> brief.when().isAfter(one.when()))
                            .filter(
                                    one ->
                                            before.isEmpty()
                                                    || one.when().isAfter(before.get().when()))
                            .count();
            assertThat(between).isZero();
        }
    }

    private static RoomBoard board(List<SampleChart> scripts, Moment now) {
        List<TreatmentSession> sessions = scripts.stream().map(SampleChart::session).toList();
        Optional<TreatmentSession> live =
                sessions.stream()
                        .filter(one -> one.stage().live())
                        .max(Comparator.comparing(one -> one.chart().plan().plannedFor()));
        return RoomBoard.of(
                sessions.stream().map(SessionSummary::of).toList(),
                new RoomBoard.Sessions(
                        live,
                        sessions.stream().filter(one -> !live.equals(Optional.of(one))).toList()),
                SampleChart.ZONE,
                now);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theBoardSaysOfTheRunningSessionWhatItsOwnScreenSays(long seed) {
        List<SampleChart> scripts = room(seed);
        for (int minute = 5; minute < 120; minute += 55) {
            Moment now = SampleChart.infusion().minute(minute);
            for (RoomBoard.Running running : board(scripts, now).running().stream().toList()) {
                TreatmentSession session = session(scripts, running.session().id());
                assertThat(running.status()).isEqualTo(StatusLine.of(session, now));
                assertThat(running.dose()).isEqualTo(DoseTruth.of(session.chart(), now));
                assertThat(running.lastSet())
                        .isEqualTo(
                                Flowsheet.of(session.chart()).columns().reversed().stream()
                                        .filter(column -> !column.struckOut())
                                        .findFirst());
            }
        }
    }

    private static TreatmentSession session(List<SampleChart> scripts, SessionId id) {
        return scripts.stream()
                .map(SampleChart::session)
                .filter(one -> one.chart().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everySessionOfTheDayIsOneRowAndWhatNeedsSomeoneComesOldestFirst(long seed) {
        List<SampleChart> scripts = room(seed);
        RoomBoard board = board(scripts, SampleChart.infusion().minute(60));
        assertThat(board.today())
                .extracting(row -> row.session().id())
                .containsExactlyInAnyOrderElementsOf(
                        briefs(seed).stream()
                                .filter(
                                        one ->
                                                day(one).equals(TODAY)
                                                        || one.session()
                                                                .plannedFor()
                                                                .local()
                                                                .toLocalDate()
                                                                .equals(TODAY))
                                .map(one -> one.session().id())
                                .toList());
        assertThat(board.today())
                .isSortedAccordingTo(Comparator.comparing(row -> row.session().plannedFor()));
        assertThat(board.needs()).isSortedAccordingTo(Comparator.comparing(RoomBoard.Need::since));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void wasteThatNobodySawIsNeededOnTheBoardAsOftenAsItIsInTheBriefs(long seed) {
        List<SampleChart> scripts = room(seed);
        BigDecimal asked =
                board(scripts, SampleChart.infusion().minute(60)).needs().stream()
                        .filter(RoomBoard.Need.WasteWithoutWitness.class::isInstance)
                        .map(need -> ((RoomBoard.Need.WasteWithoutWitness) need).amount().amount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal unseen =
                DrugLedger.of(briefs(seed), StockBook.NONE, TODAY.minusYears(1), TODAY)
                        .lots()
                        .stream()
                        .map(lot -> lot.unseen().amount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(asked).isEqualByComparingTo(unseen);
    }

    @ParameterizedTest
    @EnumSource(Period.Length.class)
    void periodsFollowEachOtherWithoutAGapAndEveryDayLiesInItsOwn(Period.Length length) {
        Period period = Period.of(length, LocalDate.of(2023, 12, 31));
        for (LocalDate day = LocalDate.of(2023, 12, 31);
                day.isBefore(LocalDate.of(2029, 3, 1));
                day = day.plusDays(1)) {
            if (day.isAfter(period.until())) {
                assertThat(period.later(1).from()).isEqualTo(day);
                period = period.later(1);
            }
            assertThat(Period.of(length, day)).isEqualTo(period);
            assertThat(day).isBetween(period.from(), period.until());
        }
    }
}
