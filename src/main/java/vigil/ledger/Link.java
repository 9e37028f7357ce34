package vigil.ledger;

import vigil.people.StaffId;

/** What is to be added to the chain: where it belongs, who says it, and what it says. */
final class Link {
    private final String stream;
    private final long streamSeq;
    private final String event;
    private final StaffId author;
    private final byte[] content;

    Link(String stream, long streamSeq, String event, StaffId author, byte[] content) {
        this.stream = stream;
        this.streamSeq = streamSeq;
        this.event = event;
        this.author = author;
        this.content = content;
    }

    String stream() {
        return stream;
    }

    long streamSeq() {
        return streamSeq;
    }

    String event() {
        return event;
    }

    StaffId author() {
        return author;
    }

    byte[] content() {
        return content;
    }
}
