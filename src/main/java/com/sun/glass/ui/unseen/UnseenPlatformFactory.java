package com.sun.glass.ui.unseen;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.Pixels;
import com.sun.glass.ui.View;
import com.sun.glass.ui.headless.HeadlessApplication;
import com.sun.glass.ui.headless.HeadlessPlatformFactory;
import com.sun.glass.ui.headless.HeadlessView;

/**
 * The toolkit's window system without a display, whose windows are drawn but not copied onto a
 * screen that nobody looks at: that copy, point by point on the window's own thread, cost more than
 * everything the program does in a frame. Pictures are still taken of the scene, as ever.
 *
 * <p>Chosen by {@code -Dglass.platform=Unseen}: the toolkit looks for a class of this name in a
 * package of this name, which is why it does not lie in a room of the house. Decision 0020.
 */
public final class UnseenPlatformFactory extends HeadlessPlatformFactory {

    @Override
    public Application createApplication() {
        return new HeadlessApplication() {
            @Override
            public View createView() {
                return new HeadlessView() {
                    @Override
                    protected void _uploadPixels(long view, Pixels pixels) {
                        // Drawn already; nobody looks.
                    }
                };
            }
        };
    }
}
