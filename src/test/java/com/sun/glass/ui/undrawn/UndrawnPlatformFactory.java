package com.sun.glass.ui.undrawn;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.Screen;
import com.sun.glass.ui.Window;
import com.sun.glass.ui.headless.HeadlessApplication;
import com.sun.glass.ui.headless.HeadlessPlatformFactory;
import com.sun.glass.ui.headless.HeadlessWindow;
import com.sun.glass.ui.headless.HeadlessWindowManager;
import java.nio.ByteBuffer;

/**
 * The toolkit's window system without a display, whose windows are styled and laid out and not
 * drawn: whoever draws is told that they are minimized. A test that looks at something takes a
 * picture of the scene, which is drawn as ever. Chosen by {@code -Dglass.platform=Undrawn};
 * decision 0020.
 */
public final class UndrawnPlatformFactory extends HeadlessPlatformFactory {
    private static final int BYTES_OF_A_SCREEN = 1000 * 1000 * 4;

    @Override
    public Application createApplication() {
        return new HeadlessApplication() {
            private final HeadlessWindowManager all = new HeadlessWindowManager();
            private final ByteBuffer screen = ByteBuffer.allocate(BYTES_OF_A_SCREEN);

            @Override
            public Window createWindow(Window owner, Screen on, int styleMask) {
                return new HeadlessWindow(all, owner, on, screen, styleMask) {
                    @Override
                    public boolean isMinimized() {
                        return true;
                    }
                };
            }
        };
    }
}
