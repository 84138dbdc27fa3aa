package assay.simulator.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrippingStreamTest {
  private final List<String> came = new ArrayList<>();

  private final OutputStream drain =
      new OutputStream() {
        @Override
        public void write(int b) {
          came.add("1");
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
          came.add(String.valueOf(length));
        }

        @Override
        public void flush() {
          came.add("sent");
        }
      };

  @Test
  void sendsATenthOfASecondsWorthAtATime() throws IOException {
    new DrippingStream(drain, 200_000, new Pace(0)).write(new byte[50_000]);
    assertEquals(List.of("20000", "sent", "20000", "sent", "10000", "sent"), came);
  }

  @Test
  void sendsAtLeastAByte() throws IOException {
    DrippingStream dripping = new DrippingStream(drain, 9, new Pace(0));
    dripping.write(new byte[2]);
    dripping.write('a');
    assertEquals(List.of("1", "sent", "1", "sent", "1", "sent"), came);
  }

  @Test
  void endsWhenTheServerStops() {
    Pace stopped = new Pace(0);
    stopped.stop();
    DrippingStream dripping = new DrippingStream(drain, 1, stopped);
    assertThrows(IOException.class, () -> dripping.write(new byte[1_000]));
    assertEquals(List.of(), came);
  }
}
