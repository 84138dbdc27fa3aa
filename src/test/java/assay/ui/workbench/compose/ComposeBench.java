package assay.ui.workbench.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.attempt.Attempt;
import assay.attempt.Case;
import assay.attempt.Outcome;
import assay.attempt.ReferenceImage;
import assay.conduct.CaseKeys;
import assay.conduct.Lock;
import assay.run.FakeAttemptLog;
import assay.run.FakeImageService;
import assay.run.RecordingListener;
import assay.ui.WaitingExecutor;
import assay.ui.workbench.Drawn;
import assay.ui.workbench.FakeBench;
import assay.ui.workbench.configure.ConfigureController;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;

/** What the tests of the compose controller share. */
abstract class ComposeBench {
  static final String PROMPT = "A red mug";

  final WaitingExecutor screen = new WaitingExecutor();
  final RecordingListener listener = new RecordingListener();
  final ComposeModel model =
      new ComposeModel(ConfigureController.targetOf(assay.run.Settings.FIRST));

  static Outcome.Kind kindOf(Attempt attempt) {
    return attempt.outcome().orElseThrow().kind();
  }

  void paste(ComposeController controller, int number) {
    controller.references().onPaste(() -> Drawn.png(number));
    screen.runAll();
  }

  List<String> names() {
    return model.images().stream().map(ReferenceImage::name).toList();
  }

  void assertNothingSent(FakeBench bench, String key) {
    assertEquals(bench.words(key), model.problemProperty().get());
    assertEquals(0, bench.log.begun());
    assertEquals(List.of(), bench.service.sent());
  }

  static Lock lockOf(Case tested) {
    return new Lock(
        List.copyOf(CaseKeys.of(tested)),
        UUID.randomUUID(),
        Outcome.HardStop.FIXED_POLICY,
        FakeAttemptLog.FIRST.createdAt());
  }

  FakeBench bench(FakeImageService service) {
    Executor workers = Runnable::run;
    return new FakeBench(service, workers, screen);
  }

  ComposeController controller(FakeBench bench) {
    return new ComposeController(bench.desk(), bench.tools, model, () -> listener);
  }
}
