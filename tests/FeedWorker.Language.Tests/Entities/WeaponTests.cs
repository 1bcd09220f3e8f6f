using FeedWorker.Language.Entities;

namespace FeedWorker.Language.Tests.Entities;

public sealed class WeaponTests
{
    [Theory]
    [InlineData("They sent \"Sukhoi-35\" (SU-35S) fighters.", "Sukhoi-35", "SU-35S")]
    [InlineData("An S-400 battery and two F-16 jets arrived.", "S-400", "F-16")]
    [InlineData("They asked for HIMARS and Javelin missiles.", "HIMARS", "Javelin")]
    public void A_weapon_system_is_known_by_designator_or_name(string text, params string[] names) => Assert.Equal(names, TaggedText.Of(text).Names(EntityType.Weapon));

    [Theory]
    [InlineData("Su-35S", "Su-35S")]
    [InlineData("SU-35S", "SU-35S")]
    [InlineData("F-16s", "F-16s")]
    [InlineData("T-72B3M", "T-72B3M")]
    [InlineData("Agni V", "Agni V")]
    [InlineData("Leopard 2A7", "Leopard 2A7")]
    [InlineData("KEPD 350", "KEPD 350")]
    [InlineData("9M729", "9M729")]
    [InlineData("F/A-18 Super Hornet", "F/A-18 Super Hornet")]
    public void A_designation_is_read_whole_however_its_hyphen_is_written(string name, string found) =>
        Assert.Equal([found], TaggedText.Of($"They sold one {name}, he said.").Names(EntityType.Weapon));

    [Theory]
    [InlineData("The Buk missile and the Tor system came.", "Buk", "Tor")]
    [InlineData("The Buk came.")]
    [InlineData("The Qassam Brigades came with missiles.")]
    [InlineData("Stacey Abrams spoke of tanks.")]
    public void A_name_that_means_other_things_too_needs_the_word_for_its_kind(string text, params string[] names) => Assert.Equal(names, TaggedText.Of(text).Names(EntityType.Weapon));

    [Theory]
    [InlineData("Trident - the old one - sailed.")]
    [InlineData("He chose Leopard / Challenger.")]
    public void A_dash_behind_the_name_of_a_series_is_no_model(string text) => Assert.Empty(TaggedText.Of(text).Names(EntityType.Weapon));

    [Theory]
    [InlineData("The missiles and tanks arrived.")]
    [InlineData("COVID-19 spread at COP-26 and the G-20.")]
    [InlineData("The B-52 road was closed for the U-21 team.")]
    [InlineData("She threw the javelin; the Patriot party won.")]
    public void Kinds_of_weapons_viruses_and_summits_are_none(string text) => Assert.Empty(TaggedText.Of(text).Names(EntityType.Weapon));

    [Theory]
    [InlineData("Akinci warned Ankara on Monday.")]
    [InlineData("The fire reached the Iranian city of Khorramshahr.")]
    [InlineData("Bohdana Kravets fled.")]
    [InlineData("Uzi Arad left.")]
    [InlineData("He lives in Tomahawk, Wisconsin.")]
    [InlineData("The Abdali district of Amman was dark.")]
    [InlineData("The F-4 visa and the Type 26 diabetes drug are new.")]
    [InlineData("Route S-200 was closed.")]
    [InlineData("Typhoon Ragasa grounded planes.")]
    [InlineData("Boxer Ana Ruiz hid a gun.")]
    [InlineData("Bradley said the tank was empty.")]
    [InlineData("Lightning struck the aircraft.")]
    [InlineData("The Mirage hotel received a missile threat.")]
    [InlineData("Patriots beat Jets.")]
    public void People_towns_teams_and_papers_of_the_same_name_are_no_weapons(string text) => Assert.Empty(TaggedText.Of(text).Names(EntityType.Weapon));

    [Theory]
    [InlineData("Kyiv got Bradley fighting vehicles.", "Bradley")]
    [InlineData("Kyiv got Javelin and Stinger missiles.", "Javelin", "Stinger")]
    [InlineData("Sailors fired a Harpoon missile and two Tomahawks.", "Harpoon", "Tomahawks")]
    [InlineData("Police found a Kalashnikov rifle.", "Kalashnikov")]
    public void What_describes_the_kind_may_stand_between_it_and_the_name(string text, params string[] names) => Assert.Equal(names, TaggedText.Of(text).Names(EntityType.Weapon));
}
