package dev.cosell.gcp.internal.call;

import dev.cosell.cloud.PortalId;
import dev.cosell.gcp.internal.mapping.RecordMapper;
import dev.cosell.gcp.internal.mapping.RecordReading;
import dev.cosell.portal.Answer;
import dev.cosell.portal.PortalRecord;
import java.util.regex.Pattern;

/** Reads one record. */
public final class RecordReader {
  private static final Pattern ID = Pattern.compile("[-_.~A-Za-z0-9]{1,255}");

  private final Calls calls;
  private final RecordReading reading;

  /**
   * A reader.
   *
   * @param calls makes the calls
   * @param mapper the mapper
   */
  public RecordReader(Calls calls, RecordMapper mapper) {
    this.calls = calls;
    this.reading = new RecordReading(mapper);
  }

  /**
   * Reads a record.
   *
   * @param id the record
   * @return the record
   */
  public Answer<PortalRecord> read(PortalId id) {
    if (!ID.matcher(id.value()).matches()) {
      return new Answer.Gone<>("no opportunity has an id like this one");
    }
    return calls
        .get(id.value())
        .flatMap(
            opportunity ->
                reading
                    .of(opportunity)
                    .<Answer<PortalRecord>>map(Answer.Ok::new)
                    .orElseGet(
                        () ->
                            new Answer.Unavailable<>(
                                "opportunities.get: an answer without name or time of change",
                                false)));
  }
}
