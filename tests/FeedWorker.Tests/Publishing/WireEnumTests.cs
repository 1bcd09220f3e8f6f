using FeedWorker.Contracts;
using FeedWorker.Publishing;

namespace FeedWorker.Tests.Publishing;

public sealed class WireEnumTests
{
    public static TheoryData<Type, Type> Pairs => new()
    {
        { typeof(Language.Entities.EntityType), typeof(EntityType) },
        { typeof(Language.Quotes.QuoteKind), typeof(QuoteKind) },
        { typeof(Language.Quotes.SpeechAct), typeof(SpeechAct) },
        { typeof(Language.Mentions.Resolution), typeof(SpeakerResolution) },
        { typeof(Language.Threats.ThreatKind), typeof(ThreatKind) },
        { typeof(Language.Threats.ConditionType), typeof(ConditionType) },
        { typeof(Language.Threats.Directness), typeof(Directness) },
        { typeof(Language.Threats.ThreatReporting), typeof(ThreatReporting) },
        { typeof(Language.Threats.ThreatStatus), typeof(ThreatStatus) },
        { typeof(Language.Threats.ThreatTime), typeof(ThreatTime) },
        { typeof(Reading.Pages.ParagraphKind), typeof(ParagraphKind) },
        { typeof(Reading.Pages.DateSource), typeof(PublicationDateSource) },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Every_value_of_the_stages_has_its_namesake_on_the_wire(Type ours, Type wire) =>
        Assert.Empty(Enum.GetNames(ours).Except(Enum.GetNames(wire)));

    [Fact]
    public void A_value_becomes_its_namesake() =>
        Assert.Equal(QuoteKind.Mixed, WireEnum.Of<QuoteKind>(Language.Quotes.QuoteKind.Mixed));
}
