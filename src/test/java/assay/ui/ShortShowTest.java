package assay.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;

@ExtendWith(OnScreen.class)
class ShortShowTest {
  private final CountDownLatch closed = new CountDownLatch(1);

  @Start
  void open(Stage stage) {
    stage.setScene(new Scene(new Pane(), 80, 60));
    stage.setOnHidden(event -> closed.countDown());
    stage.show();
    System.setProperty(ShortShow.FRAMES, "2");
    try {
      ShortShow.arrange(stage);
    } finally {
      System.clearProperty(ShortShow.FRAMES);
    }
  }

  @Test
  void closesTheWindowByItselfOnceItHasDrawnSoManyFrames() throws InterruptedException {
    assertTrue(closed.await(30, TimeUnit.SECONDS));
  }
}
