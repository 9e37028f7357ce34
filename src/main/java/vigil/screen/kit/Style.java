package vigil.screen.kit;

import java.util.Locale;
import javafx.scene.Node;

/** The style classes a screen may ask for; nothing else is styled by name. */
public enum Style {
    /** Heading of a screen. */
    SCREEN_TITLE,
    /** The patient's name in the banner; wraps, is never cut. */
    PERSON_NAME,
    /** Values and whatever weighs more than its label. */
    STRONG,
    /** Labels, times, hints. */
    MUTED,
    /** One step smaller. */
    SMALL,
    /** One step larger. */
    LARGE,
    /** The one number a strip is about. */
    BIG_NUMBER,
    /** Text of something met. */
    GOOD,
    /** Text of something open. */
    CAUTION,
    /** Text of something to do now. */
    SERIOUS,
    /** Text that may wrap. */
    WRAP,
    /** A value that was amended: struck through, still readable (rule R1). */
    AMENDED,
    /** A column of things with small gaps. */
    STACK,
    /** A column of things with larger gaps. */
    STACK_WIDE,
    /** A row of things. */
    LINE,
    /** A hairline between parts. */
    RULE,
    /** Pictogram. */
    ICON,
    /** Ring around what has the focus and draws itself. */
    FOCUS_RING,
    /** Card. */
    PANEL,
    /** What lies under a card. */
    CARD_GROUND,
    /** Its upper edge. */
    CARD_ABOVE,
    /** The line at its left and right. */
    CARD_RIM,
    /** What lies between. */
    CARD_MIDDLE,
    /** Its lower edge. */
    CARD_BELOW,
    /** A card with little room around its content. */
    DENSE,
    /** The row of title and hint of a card. */
    PANEL_HEAD,
    /** Title of a card. */
    PANEL_TITLE,
    /** Hint at the right of a card's title. */
    PANEL_HINT,
    /** Body of a card. */
    PANEL_BODY,
    /** Label over value. */
    FACT,
    /** The label of such a pair. */
    FACT_LABEL,
    /** The value of such a pair. */
    FACT_VALUE,
    /** State pill. */
    CHIP,
    /** Panel that opens at the right. */
    DRAWER,
    /** Patient banner. */
    BANNER,
    /** The allergy box in the banner. */
    ALLERGIES,
    /** Message with a heavy left edge. */
    MESSAGE,
    /** The first, heavier words of a message. */
    MESSAGE_LEAD,
    /** The rest of a message. */
    MESSAGE_TEXT,
    /** Hatched demo band. */
    DEMO_BAND,
    /** The line on top: product, room, crumbs, person, clock. */
    TOPLINE,
    /** The product's name. */
    PRODUCT,
    /** The clock. */
    CLOCK,
    /** "24 h" beside the clock. */
    CLOCK_HINT,
    /** A place one can go to. */
    CRUMB,
    /** The place one is at. */
    CRUMB_HERE,
    /** The strip under the banner: state, order, next set. */
    STRIP,
    /** The area between strip and bottom bar. */
    WORK,
    /** A column of cards in it. */
    COLUMN,
    /** The bottom bar of keys. */
    KEYBAR,
    /** "Saved 14:25" at the end of the bottom bar. */
    STATUSLINE,
    /** Progress of the infusion. */
    PROGRESS,
    /** The one main action of a place. */
    PRIMARY,
    /** At least 64 px high. */
    TALL,
    /** At least 32 px high; not for the bedside. */
    COMPACT,
    /** A button that looks like a link. */
    QUIET,
    /** Round ends, for side effects. */
    PILL,
    /** At least 48 px high where the default is less. */
    BEDSIDE,
    /** One-of-n. */
    CHOICE_ROW,
    /** Its buttons. */
    CHOICE_OPTIONS,
    /** Its label. */
    CHOICE_LABEL,
    /** The digit that selects an option. */
    DIGIT,
    /** Button of the bottom bar. */
    KEYHINT,
    /** The key's name on it. */
    KEY,
    /** A key's name on a keycap. */
    KEYCAP,
    /** Keycaps below each other. */
    KEYCAP_COLUMN,
    /** A clinical value's row. */
    ENTRY,
    /** Label, field, previous value side by side. */
    ENTRY_ROW,
    /** Label of such a row. */
    ENTRY_LABEL,
    /** The field of such a row. */
    ENTRY_INPUT,
    /** Unit inside the field. */
    ENTRY_UNIT,
    /** Previous value. */
    ENTRY_PREVIOUS,
    /** What the level that is typed means, close below the fields. */
    ENTRY_MEANING,
    /** What all levels of a scale mean, below the field. */
    ENTRY_LEVELS,
    /** One level before its meaning. */
    ENTRY_LEVEL,
    /** A side effect that is charted, as a row that opens it. */
    EFFECT_ROW,
    /** Two short rows beside each other. */
    ENTRY_PAIR,
    /** Message under the field. */
    ENTRY_MESSAGE,
    /** Such a field alone, in a grid. */
    GRID_CELL,
    /** A grid in the order of a sheet of paper. */
    PAPER_GRID,
    /** The line under a note. */
    NOTE_FOOT,
    /** The list under a search field. */
    SEARCH_LIST,
    /** Header of a small table. */
    TABLE_HEAD,
    /** Cell of a small table. */
    TABLE_CELL,
    /** One across all columns, below the row it belongs to. */
    ROW_FOOT,
    /** One of the row above it. */
    FOOTED,
    /** Row of a small table. */
    TABLE_ROW,
    /** The header's row. */
    HEAD_ROW,
    /** The criteria for leaving, one Tab stop. */
    CRITERIA,
    /** One of them. */
    CRITERION,
    /** The row at hand in a list that is one Tab stop. */
    AT_HAND,
    /** The column of what can be done beside the criteria for leaving. */
    LEAVE_SIDE,
    /** The entries of a record. */
    ENTRY_LIST,
    /** One entry of a record. */
    ENTRY_LINE,
    /** Its time. */
    ENTRY_WHEN,
    /** The column of entries beside a record. */
    RECORD_SIDE,
    /** Facts in a row that may wrap. */
    FACTS,
    /** A sheet as it will lie on paper. */
    PAPER,
    /** An icon of something met. */
    GOOD_ICON,
    /** An icon of something open. */
    CAUTION_ICON,
    /** Row of a list that can be gone to and opened. */
    PICK_ROW,
    /** Header above such rows. */
    PICK_HEAD,
    /** The kinds of sessions that can be shown. */
    KIND_LIST,
    /** The card around them. */
    KIND_PANEL,
    /** The header above the columns of sessions in a list. */
    BRIEF_HEAD,
    /** The column of day and time. */
    BRIEF_WHEN,
    /** The column of who. */
    BRIEF_WHO,
    /** The column of the state. */
    BRIEF_STATE,
    /** A number that opens what it counts. */
    COUNT,
    /** Runs of heavier and plain words that wrap together. */
    FLOWING,
    /** A small line of values without axes. */
    SPARK,
    /** Its last point. */
    SPARK_LAST,
    /** A limit above it. */
    SPARK_LIMIT,
    /** What dims the work area under a question. */
    SCRIM,
    /** Card over the work area. */
    OVERLAY_CARD,
    /** Its title. */
    OVERLAY_TITLE,
    /** A question with reason and second person. */
    CONFIRM,
    /** Everything from the top line to the key bar. */
    FRAME,
    /** A side effect that goes on, where its term is offered. */
    ONGOING,
    /** Command palette. */
    PALETTE,
    /** One line of it. */
    PALETTE_ROW,
    /** A form on a page that is wider than what is typed into it. */
    READABLE,
    /** A pane that is read by keys. */
    READING,
    /** A page of help. */
    SHEET,
    /** The sheet of the keys, in columns. */
    KEY_SHEET,
    /** Label above a field. */
    FORM_LABEL,
    /** Label and field below each other. */
    FORM,
    /** The flowsheet and its parts. */
    FLOWSHEET,
    /** The names of its rows. */
    FLOWSHEET_NAMES,
    /** The ring around its sets while they have the focus. */
    FLOWSHEET_RING,
    /** Its sets, side by side. */
    FLOWSHEET_SETS,
    /** One set. */
    FLOWSHEET_SET,
    /** One line of a set or of the names; all are of one height. */
    FLOWSHEET_LINE,
    /** The head of a set: minute and time. */
    FLOWSHEET_HEAD,
    /** The name of a row. */
    FLOWSHEET_NAME,
    /** A value. */
    FLOWSHEET_VALUE,
    /** Every other row. */
    FLOWSHEET_BANDED,
    /** A row with a gap above it: the first behind every fifth. */
    FLOWSHEET_GAP,
    /** A value without decimals. */
    FLOWSHEET_WHOLE,
    /** A sheet in which some value has a decimal: whole ones leave its room free. */
    FLOWSHEET_DECIMALS,
    /** The marks beside a value that crosses a limit. */
    FLOWSHEET_MARKS,
    FLOWSHEET_PARTS,
    /** One triangle of such a mark. */
    LIMIT_MARK,
    /** The numbered steps of a check-in. */
    STEPS,
    /** One of them. */
    STEP,
    /** Its number. */
    STEP_NUMBER,
    /** One line of a checklist. */
    CHECK_ROW,
    /** The lines of a checklist below each other. */
    CHECK_LIST,
    /** What is recorded of one of them. */
    CHECK_MARK,
    /** The row of what can be done with a form. */
    FORM_FOOT,
    /** A working, or facts that belong together, set off from the fields around. */
    INSET,
    /** One line of what is recorded. */
    RECORD_LINE,
    /** Its label. */
    RECORD_LABEL,
    /** The timers of the running session on the board. */
    TILE_FACTS,
    /** What stands at the door, in one column. */
    DOOR,
    /** What stands beside it. */
    DOOR_SIDE,
    /** A printed code. */
    CODE_GROUPS,
    /** One of its groups. */
    CODE_GROUP,
    /** The clock at the door. */
    DOOR_CLOCK,
    /** Tone: good. */
    TONE_GOOD,
    /** Tone: caution. */
    TONE_CAUTION,
    /** Tone: serious. */
    TONE_SERIOUS,
    /** Tone: information. */
    TONE_INFO;

    /** The class as the style sheets name it. */
    public String cssClass() {
        return "vigil-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Gives these styles to a node and returns it. */
    public static <N extends Node> N on(N node, Style... styles) {
        for (Style style : styles) {
            if (!node.getStyleClass().contains(style.cssClass())) {
                node.getStyleClass().add(style.cssClass());
            }
        }
        return node;
    }

    /** Gives or takes one style. */
    public void set(Node node, boolean present) {
        // Every change of its classes strips a node of its look until the next frame.
        if (present != node.getStyleClass().contains(cssClass())) {
            if (present) {
                node.getStyleClass().add(cssClass());
            } else {
                node.getStyleClass().removeAll(cssClass());
            }
        }
    }
}
