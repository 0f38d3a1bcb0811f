package dev.cosell.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cosell.opportunity.Field;
import dev.cosell.policy.InvalidPolicyException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrmFieldMapTest {
  private static final String FULL =
      """
      'comment': 'all there is', 'corrections': {'deals.product': {'Pro': 'GTX Pro'}},
      'joins': [{'table': 'accounts', 'key': 'name', 'on': 'account', 'transforms': ['strip']},
        {'as': 'parent', 'table': 'accounts', 'key': 'name', 'on': 'accounts.parent',
         'optional': true, 'duplicates': 'FIRST'}],
      'lookups': {'codes': {'Kenya': '00100'}},
      'fields': {
        'aws.deliveryModels': {'kind': 'ITEMS', 'column': 'models', 'separator': ';'},
        'contractMonths': {'column': 'months'},
        'dealValue': {'column': 'value', 'currency': 'EUR', 'currencyColumn': 'currency',
          'number': {'decimal': ',', 'grouping': 'SPACE', 'negative': true, 'rounding': 'UP'},
          'ladder': [{'take': 'CRM_VALUE'}, {'take': 'DEFAULT', 'value': 'EUR 12.50'}]},
        'stage': {'comment': 'a comment', 'column': 'stage', 'transforms': ['strip', 'truncate(9)'],
          'valueMap': {'Won': 'Committed', 'Sold': 'Committed'}, 'otherwise': 'CARRY',
          'reverse': {'Committed': 'Won'}},
        'status.review': {'column': 'review', 'direction': 'WRITE'},
        'targetCloseDate': {'column': 'close', 'dates': ['d.M.yyyy'], 'ladder': [
          {'take': 'CRM_VALUE', 'when': 'value >= today'},
          {'take': 'EXPRESSION', 'expression': 'today + 90 days'},
          {'take': 'DEFAULT', 'value': '2031-01-15'}]},
        'title': {'ladder': [{'take': 'EXPRESSION', 'expression': '`{account} {accounts.city}`'},
          {'take': 'VIOLATION', 'rule': 'must be stated', 'remedy': 'ask'}]}},
      'owner': {'firstName': 'firstWord({agent})', 'email': '{agent_mail}'},
      'contacts': [{'table': 'roles', 'deal': 'deal', 'optional': true,
          'joins': [{'table': 'people', 'key': 'id', 'on': 'person'}],
          'person': {'id': '{person}', 'lastName': '{people.name}', 'role': '{role}'}},
        {'person': {'email': '{buyer}'}}],
      'ignored': ['deals.x', 'notes.*'],
      'signatories': [{'role': 'VP Alliances', 'signedOn': '2031-01-01'}]""";

  private static List<String> problems(String members) {
    return catchThrowableOfType(
            InvalidPolicyException.class, () -> CrmFieldMap.fromJson(CrmSamples.json(members)))
        .problems();
  }

  @Test
  void readsBackWhatItWrites() {
    CrmFieldMap map = CrmSamples.map(FULL);
    CrmFieldMap again = CrmFieldMap.fromJson(map.toJson());
    assertThat(again).isEqualTo(map).hasSameHashCodeAs(map);
    assertThat(again.toJson()).isEqualTo(map.toJson());
    assertThat(map).hasToString("CrmFieldMap[sample version 1]");
  }

  @Test
  void speaksOfItsFields() {
    assertThat(CrmSamples.map(FULL).fields())
        .contains(Field.OWNER, Field.CONTACTS, Field.STAGE)
        .hasSize(9);
  }

  @Test
  void theOrderOfItsMembersDoesNotMatter() {
    CrmFieldMap one =
        CrmSamples.map(
            "'lookups': {'a': {'x': '1', 'y': '2'}, 'b': {}}, 'fields': {'stage': {'column': 's',"
                + " 'valueMap': {'Won': 'Committed', 'Lost': 'Closed Lost'}}, 'title': {'column':"
                + " 't'}}");
    CrmFieldMap other =
        CrmSamples.map(
            "'fields': {'title': {'column': 't'}, 'stage': {'valueMap': {'Lost': 'Closed Lost',"
                + " 'Won': 'Committed'}, 'column': 's'}}, 'lookups': {'b': {}, 'a': {'y': '2', 'x':"
                + " '1'}}");
    assertThat(other).isEqualTo(one);
    assertThat(other.toJson()).isEqualTo(one.toJson());
  }

  @Test
  void isNotEqualToAnotherMap() {
    assertThat(CrmSamples.map(FULL))
        .isNotEqualTo(CrmSamples.map(FULL.replace("90 days", "91 days")));
  }

  @Test
  void namesEverythingThatIsWrongAtOnce() {
    assertThat(
            problems(
                """
                'joins': [{'table': 'a.b', 'key': 'k', 'on': 'o'}, {'table': 'c', 'key': 'k'},
                  {'table': 'c', 'key': 'k', 'on': 'o', 'duplicates': 'LAST'}],
                'fields': {
                  'Stage': {'column': 'x'},
                  'owner': {'column': 'x'},
                  'status.review': {'column': 'x'},
                  'title': {},
                  'type': {'column': 'x', 'kind': 'ITEMS', 'transforms': ['shout', 'truncate']},
                  'comments': {'column': 'x', 'otherwise': 'CARRY', 'separator': ';'},
                  'dealValue': {'column': 'x', 'number': {'decimal': ';', 'grouping': '_'}},
                  'expectedMonthlySpend': {'column': 'x', 'currency': 'XXQ'},
                  'targetCloseDate': {'column': 'x', 'dates': ['bbb'], 'ladder': [
                    {'take': 'EXPRESSION', 'expression': 'today + 90'},
                    {'take': 'DEFAULT', 'value': 'soon'}]},
                  'nextSteps': {'column': 'x', 'ladder': [{'take': 'DEFAULT', 'value': 'y'}]},
                  'closedLostReason': {'ladder': [{'take': 'CRM_VALUE'}, {'take': 'DEFAULT'},
                    {'take': 'EXPRESSION'}, {'take': 'VIOLATION'}, {'take': 'GUESS', 'value': 'x'}, {'when': 'today'}]},
                  'stage': {'column': 'x', 'valueMap': {'Won': 'Committed'},
                    'reverse': {'Launched': 'Won'}},
                  'customerProblem': {'ladder': []}},
                'contacts': [{'table': 't'}], 'surprise': 1
                """))
        .containsExactly(
            "joins[0].as must not hold a dot, but was 'a.b'",
            "joins[1].on is required",
            "joins[2].as must differ from the joins before, but 'c' is taken",
            "joins[2].duplicates must be one of [REPORT, FIRST], but was 'LAST'",
            "fields.Stage must be a field, lower-case words joined by dots",
            "fields.owner.kind cannot be people; state them in the map's owner and contacts",
            "fields.status.review.direction must be WRITE, since a portal sets status.review",
            "fields.title.column is required, or a ladder",
            "fields.type.kind must be TEXT for type",
            "fields.type.transforms[0] must be one of [strip, collapseSpaces, upper, lower,"
                + " firstWord, afterFirstWord, slug, url, isoCountry, e164, salesforceId,"
                + " truncate(255)], but was 'shout'",
            "fields.type.transforms[1] must be one of [strip, collapseSpaces, upper, lower,"
                + " firstWord, afterFirstWord, slug, url, isoCountry, e164, salesforceId,"
                + " truncate(255)], but was 'truncate'",
            "fields.comments.valueMap is required beside otherwise and reverse",
            "fields.comments.separator has a meaning for ITEMS only",
            "fields.dealValue.number.decimal must be . or ,",
            "fields.dealValue.number.grouping must be , . ' or SPACE, but was '_'",
            "fields.dealValue.currency is required, or a currencyColumn",
            "fields.expectedMonthlySpend.currency must be an ISO 4217 currency such as USD, but was"
                + " 'XXQ'",
            "fields.targetCloseDate.dates must be patterns such as yyyy-MM-dd or d.M.yyyy",
            "fields.targetCloseDate.ladder[0].expression at character 7: '+' does not join DAY and"
                + " NUMBER",
            "fields.targetCloseDate.ladder[1].value must be a date such as 2031-01-15, but was"
                + " 'soon'",
            "fields.targetCloseDate.ladder must take CRM_VALUE or use value, since the field has a"
                + " column",
            "fields.nextSteps.ladder must take CRM_VALUE or use value, since the field has a column",
            "fields.closedLostReason.ladder[0].take cannot use the CRM's value, since the field has"
                + " no column",
            "fields.closedLostReason.ladder[1].value is required",
            "fields.closedLostReason.ladder[2].expression is required",
            "fields.closedLostReason.ladder[3].rule is required",
            "fields.closedLostReason.ladder[3].remedy is required",
            "fields.closedLostReason.ladder[4].take must be one of [CRM_VALUE, EXPRESSION, DEFAULT,"
                + " VIOLATION], but was 'GUESS'",
            "fields.closedLostReason.ladder[5].take is required",
            "fields.stage.reverse.Launched must be read back as 'Launched', but 'Won' means"
                + " 'Committed'",
            "fields.customerProblem.ladder must have at least one rung",
            "contacts[0].deal is required",
            "contacts[0].person is required",
            "surprise is not a known member; known here: comment, contacts, corrections, deals,"
                + " effectiveFrom, fields, ignored, joins, lookups, name, owner, signatories,"
                + " version");
  }

  @Test
  void needsAHeaderADealsTableAndFields() {
    assertThat(
            catchThrowableOfType(
                    InvalidPolicyException.class, () -> CrmFieldMap.fromJson("{\"version\": 0}"))
                .problems())
        .containsExactly(
            "name is required",
            "version must be at least 1, but was 0",
            "effectiveFrom is required",
            "deals is required",
            "fields is required");
  }

  @Test
  void anExpressionMustGiveTheFieldsKind() {
    assertThat(
            problems(
                "'fields': {'title': {'ladder': [{'take': 'EXPRESSION', 'expression': 'today'}]},"
                    + " 'stage': {'column': 's', 'ladder': [{'take': 'CRM_VALUE', 'when':"
                    + " 'value'}]}}, 'owner': {'lastName': 'today'}"))
        .containsExactly(
            "fields.title.ladder[0].expression must give TEXT, but gives DAY",
            "fields.stage.ladder[0].when must give TRUTH, but gives TEXT",
            "owner.lastName must give TEXT, but gives DAY");
  }
}
