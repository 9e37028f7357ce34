package badexample.headless.command;

import badexample.headless.charting.Middle;

public record Export(Middle middle) {}
