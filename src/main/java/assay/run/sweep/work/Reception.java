package assay.run.sweep.work;

import assay.attempt.Attempt;
import assay.run.design.SendingOrder.Turn;
import assay.run.sweep.SweepListener;
import assay.run.sweep.SweepListener.Seat;
import java.util.List;

/** Takes in what came of turns: the board first, then whoever listens, then the locks. */
record Reception(Dispatch dispatch, CaseLocks locks, SweepListener listener) {

  /** What came of one turn. */
  void came(Seat seat, Turn turn, Attempt complete) {
    tell(seat, complete, dispatch.came(turn, complete));
  }

  /** What came of the turns of a batch. */
  void came(List<Dispatch.Answered> answered) {
    List<Dispatch.Change> changes = dispatch.came(answered);
    for (int i = 0; i < changes.size(); i++) {
      Turn turn = answered.get(i).turn();
      Seat seat = new Seat(0, turn.cell(), turn.repeat());
      tell(seat, answered.get(i).complete(), changes.get(i));
    }
  }

  private void tell(Seat seat, Attempt complete, Dispatch.Change change) {
    listener.completed(seat, complete, change.result());
    change.others().forEach(listener::changed);
    if (complete.outcome().orElseThrow().isHardStop()) {
      locks.look(seat.cell());
    }
  }
}
