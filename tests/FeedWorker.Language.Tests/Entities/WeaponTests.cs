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
    [InlineData("The missiles and tanks arrived.")]
    [InlineData("COVID-19 spread at COP-26 and the G-20.")]
    [InlineData("The B-52 road was closed for the U-21 team.")]
    [InlineData("She threw the javelin; the Patriot party won.")]
    public void Kinds_of_weapons_viruses_and_summits_are_none(string text) => Assert.Empty(TaggedText.Of(text).Names(EntityType.Weapon));
}
