package io.github.mohinio.levy.validation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The small parts that a page is put together from. */
class PartsTest {

  @ParameterizedTest
  @ValueSource(strings = {"plotly/plotly-cartesian.min.js", "plotly/plotly-gl3d.min.js"})
  void plotlyIsTheFileItsReadmeSpeaksOf(String name) throws NoSuchAlgorithmException {
    byte[] source = Resource.text(name).getBytes(StandardCharsets.UTF_8);
    String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(source));
    assertThat(Resource.text("plotly/README.md")).contains(hash, "Version 4.1.1");
    assertThat(Resource.text("plotly/LICENSE")).contains("MIT License");
  }

  @Test
  void scriptCannotEndItsElement() {
    assertThat(Html.script("var a = '</script>', b = '</SCRIPT';"))
        .isEqualTo("var a = '<\\/script>', b = '<\\/SCRIPT';");
  }

  @Test
  void jsonHoldsNoMarkupAndNothingThatIsNotFinite() {
    record Value(String text, double number, Double boxed, double[] array) {}
    assertThat(
            Json.forScript(
                new Value(
                    "<!--</script>",
                    Double.NaN,
                    Double.POSITIVE_INFINITY,
                    new double[] {0.1, Double.NaN})))
        .isEqualTo(
            "{\"text\":\"\\u003c!--\\u003c/script>\",\"number\":null,\"boxed\":null,"
                + "\"array\":[0.1,null]}");
  }

  @Test
  void templateWantsEveryPart() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Template.named("report.html").fill(Map.of()))
        .withMessage("part = title: must be given");
    assertThatIllegalStateException()
        .isThrownBy(() -> Resource.text("missing.txt"))
        .withMessageStartingWith("resource = missing.txt");
  }
}
