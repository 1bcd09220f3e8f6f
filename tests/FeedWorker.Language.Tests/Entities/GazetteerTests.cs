using FeedWorker.Language.Entities;

namespace FeedWorker.Language.Tests.Entities;

public sealed class GazetteerTests
{
    private static readonly Gazetteer _gazetteer = LanguageModel.Default.Gazetteer;

    [Theory]
    [InlineData("US", "US")]
    [InlineData("U.S.", "US")]
    [InlineData("UK", "GB")]
    [InlineData("Britain", "GB")]
    [InlineData("UAE", "AE")]
    [InlineData("Türkiye", "TR")]
    [InlineData("Ukrainian", "UA")]
    [InlineData("Danes", "DK")]
    public void Aliases_and_adjectives_lead_to_the_country(string name, string code) => Assert.Equal(code, _gazetteer.Find(name)?.CountryCode);

    [Theory]
    [InlineData("Kiev", "UA")]
    [InlineData("Kyiv", "UA")]
    [InlineData("Washington", "US")]
    [InlineData("White House", "US")]
    [InlineData("Kremlin", "RU")]
    [InlineData("Downing Street", "GB")]
    [InlineData("Tehran", "IR")]
    public void The_seat_of_a_government_leads_to_its_country(string seat, string code) => Assert.Equal(code, _gazetteer.SeatOf(seat));

    [Fact]
    public void Countries_have_their_wikidata_id() => Assert.Equal("Q159", _gazetteer.Find("Russia")?.WikidataId);

    [Fact]
    public void A_name_on_no_list_is_unknown()
    {
        Assert.Null(_gazetteer.Find("Northmoor"));
        Assert.Null(_gazetteer.SeatOf("Istanbul"));
        Assert.Equal(Gender.Unknown, _gazetteer.GenderOf("Northmoor"));
    }
}
