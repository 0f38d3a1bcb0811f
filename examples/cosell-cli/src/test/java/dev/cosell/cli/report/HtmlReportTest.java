package dev.cosell.cli.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.opportunity.OpportunityId;
import dev.cosell.opportunity.Stage;
import dev.cosell.pipeline.CriterionResult;
import dev.cosell.pipeline.DealReview;
import dev.cosell.pipeline.InspectionCriterion;
import dev.cosell.pipeline.ReviewAdvice;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class HtmlReportTest {
  /** The report is written so that an XML parser takes it too. */
  static Document parse(String html) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(html.getBytes(UTF_8)));
  }

  static List<Element> elements(Document document, String name) {
    NodeList nodes = document.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  @Test
  void everyElementIsClosedAndEveryAttributeQuoted() throws Exception {
    assertThat(parse(HtmlReport.render(Results.full())).getDocumentElement().getTagName())
        .isEqualTo("html");
    assertThat(parse(HtmlReport.render(Results.empty())).getDocumentElement().getTagName())
        .isEqualTo("html");
  }

  @Test
  void needsNothingFromAnywhere() throws Exception {
    String html = HtmlReport.render(Results.full());
    Document document = parse(html);
    for (String name : List.of("link", "img", "iframe", "object", "embed", "base", "a")) {
      assertThat(elements(document, name)).as(name).isEmpty();
    }
    assertThat(elements(document, "script")).allMatch(script -> !script.hasAttribute("src"));
    assertThat(html).doesNotContain("http://").doesNotContain("https://").doesNotContain("@import");
  }

  @Test
  void textsAreEscaped() throws Exception {
    String html = HtmlReport.render(Results.full());
    assertThat(html)
        .contains("A &lt;b&gt;bold&lt;/b&gt; &amp; &quot;quoted&quot; title")
        .doesNotContain("<b>bold</b>");
  }

  @Test
  void controlCharactersDoNotBreakIt() throws Exception {
    RunResult odd =
        Results.full()
            .withDeals(Results.approved("D1", "O1").withTitle("a\u0000b\u000bc\ud800d\uffff"));
    assertThat(elements(parse(HtmlReport.render(odd)), "td"))
        .anyMatch(cell -> cell.getTextContent().equals("a b c d "));
  }

  @Test
  void everyDealHasARowWithItsState() throws Exception {
    Document document = parse(HtmlReport.render(Results.full()));
    List<String> states =
        elements(document, "tr").stream()
            .filter(row -> row.hasAttribute("data-s"))
            .map(row -> row.getAttribute("data-s"))
            .toList();
    assertThat(states)
        .containsExactly("APPROVED", "APPROVED", "REFUSED", "REFUSED", "REFUSED", "PROPOSED", "");
  }

  @Test
  void theFilterOffersEveryStateThatOccursWithItsCount() throws Exception {
    Document document = parse(HtmlReport.render(Results.full()));
    assertThat(elements(document, "option").stream().map(Element::getTextContent))
        .containsExactly(
            "all (7)", "approved (2)", "refused, not sent (3)", "proposed by the cloud (1)");
  }

  @Test
  void thePipelineChartHasABarForEachStateThatOccurs() throws Exception {
    Document document = parse(HtmlReport.render(Results.full()));
    Element chart = elements(document, "svg").get(0);
    assertThat(chart.getAttribute("aria-label")).isEqualTo("Deals by state");
    assertThat(chart.getElementsByTagName("rect").getLength()).isEqualTo(3);
  }

  @Test
  void eachCloudHasAPipelineAndAColumnOfStates() throws Exception {
    String html = HtmlReport.render(Results.full());
    assertThat(html)
        .contains("<h3>AWS: 5 deals, 3 with a record, 2 in sync</h3>")
        .contains("<h3>AZURE: 1 deals, 1 with a record, 1 in sync</h3>")
        .contains("<th>AWS</th><th>AZURE</th><th>What is to be done</th>");
  }

  @Test
  void eachCloudsFiscalYearSaysWhatToDoOnTheDayTheRunBegan() {
    assertThat(HtmlReport.render(Results.full()))
        .contains("<h2>What to do now per cloud</h2>", "<td>aws FY", "<td>azure FY");
    assertThat(HtmlReport.render(Results.empty())).contains("<td>aws FY");
  }

  @Test
  void aQuotaHasAChartWithItsPeak() throws Exception {
    String html = HtmlReport.render(Results.full());
    assertThat(html)
        .contains("<h3>AWS write: 1 a second and 10,000 in 24 hours</h3>")
        .contains("Most in one hour 7 of 3,600; in 24 hours 7 of 10,000.")
        .contains("<h3>AWS read: 10 a second</h3>")
        .contains("Most in one hour 18 of 36,000.");
  }

  private static DealReview review(String id, int days) {
    LocalDate since = LocalDate.parse("2031-01-15").minusDays(days);
    return new DealReview(
        new OpportunityId(id),
        Stage.PROSPECT,
        since,
        days,
        Optional.empty(),
        since.plusDays(104),
        Optional.empty(),
        List.of(new CriterionResult(InspectionCriterion.NEXT_STEP_STATED, false)),
        ReviewAdvice.COMPLETE);
  }

  @Test
  void theTwentyLongestDealsToReviewAreNamedAndAllAreCounted() {
    List<DealReview> reviews = new ArrayList<>(List.of(review("D1", 170)));
    for (int i = 0; i < 20; i++) {
      reviews.add(review("R" + i, 120 - i));
    }
    String html = HtmlReport.render(Results.full().withReviews(reviews));
    assertThat(html)
        .contains("<h2>Deals to review</h2>")
        .contains(
            "21 deals have not moved in time; the 20 longest stand here. cosell inspect says more.")
        .contains(
            "<tr><td>D1</td><td>A &lt;b&gt;bold&lt;/b&gt; &amp; &quot;quoted&quot; title</td>"
                + "<td>Prospect</td><td class=\"n\">170</td><td>to complete; lacks nextSteps</td>")
        .contains("<td>R18</td>")
        .doesNotContain("<td>R19</td>");
    assertThat(HtmlReport.render(Results.full())).doesNotContain("Deals to review");
  }
}
