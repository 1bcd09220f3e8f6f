using FeedWorker.Language.Entities;

namespace FeedWorker.Language.Tests.Entities;

public sealed class EventTests
{
    [Theory]
    [InlineData("The Munich Security Conference opens.", "Munich Security Conference")]
    [InlineData("The Yom Kippur War ended.", "Yom Kippur War")]
    [InlineData("They joined Operation Guardian of the Walls and left.", "Operation Guardian of the Walls")]
    [InlineData("They remember the Battle of Northmoor.", "Battle of Northmoor")]
    [InlineData("They left the Summit of the Americas early.", "Summit of the Americas")]
    [InlineData("The 2024 general election was free.", "2024 general election")]
    [InlineData("He won the 2020 US presidential election.", "2020 US presidential election")]
    [InlineData("Egypt hosted COP27 and COP 28.", "COP27", "COP 28")]
    [InlineData("It began after World War II ended.", "World War II")]
    [InlineData("The First International Conference on Camel Safety opened.", "First International Conference on Camel Safety")]
    [InlineData("The World Cup 2022 was in winter.", "World Cup 2022")]
    public void An_event_is_known_by_its_name_its_opening_or_closing_word_or_its_year(string text, params string[] names) =>
        Assert.Equal(names, TaggedText.Of(text).Names(EntityType.Event));

    [Theory]
    [InlineData("The summit and the war were on the list.")]
    [InlineData("She held a Press Conference there.")]
    [InlineData("The Department of War said so.")]
    [InlineData("The Warsaw Pact had members.")]
    [InlineData("Epic Games sold more.")]
    [InlineData("In 2024 the election was free.")]
    public void What_is_no_one_event_by_name_is_none(string text) => Assert.Empty(TaggedText.Of(text).Names(EntityType.Event));

    [Theory]
    [InlineData("The Malabar coast was flooded.")]
    [InlineData("A strong Sea Breeze cooled them.")]
    [InlineData("Snow fell in Davos.")]
    [InlineData("A man from Wimbledon won.")]
    [InlineData("The African Lion is endangered.")]
    [InlineData("They saw Bright Star, a film.")]
    [InlineData("Later Trump Talks to farmers.")]
    [InlineData("The Iron Union paid.")]
    public void Coasts_winds_beasts_and_towns_of_the_same_name_are_no_events(string text) => Assert.Empty(TaggedText.Of(text).Names(EntityType.Event));

    [Theory]
    [InlineData("Ships joined the Malabar exercise.", "Malabar")]
    [InlineData("Ships joined the Sea Breeze military drills.", "Sea Breeze")]
    [InlineData("Troops came to African Lion 2026 late.", "African Lion 2026")]
    [InlineData("She won at Wimbledon twice.", "Wimbledon")]
    public void An_exercise_is_known_by_what_stands_beside_it_and_a_meeting_by_its_town(string text, string name) =>
        Assert.Equal([name], TaggedText.Of(text).Names(EntityType.Event));
}
