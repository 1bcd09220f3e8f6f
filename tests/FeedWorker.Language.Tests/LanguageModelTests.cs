using FeedWorker.Language.Entities;

namespace FeedWorker.Language.Tests;

public sealed class LanguageModelTests
{
    [Fact]
    public void Each_model_is_found_by_its_name_and_knows_what_it_was_trained_on()
    {
        Assert.Equal(["worldwide-en", "open-en"], LanguageModel.Names);
        foreach (var name in LanguageModel.Names)
        {
            var model = LanguageModel.Named(name);

            Assert.Equal(name, model.Name);
            Assert.Equal(64, model.TrainingData.Length);
            Assert.Same(model, LanguageModel.Named(name));
        }

        Assert.Same(LanguageModel.Default, LanguageModel.Named("worldwide-en"));
        Assert.NotEqual(LanguageModel.Default.TrainingData, LanguageModel.Named("open-en").TrainingData);
    }

    [Fact]
    public void An_unknown_name_is_refused_with_the_list_of_those_there_are()
    {
        var error = Assert.Throws<ArgumentException>(() => LanguageModel.Named("moon-en"));

        Assert.Contains("\"moon-en\"; there are worldwide-en, open-en", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("worldwide-en")]
    [InlineData("open-en")]
    public void Each_model_finds_people_places_and_dates(string name)
    {
        const string Text = "Kenyan Foreign Minister Amina Odhol told the United Nations in Nairobi on Tuesday that talks had failed.";
        var entities = new TextAnalyzer(LanguageModel.Named(name)).Analyze(Text).Entities;

        Assert.Contains(entities, entity => entity is { Type: EntityType.Person, Name: "Amina Odhol" });
        Assert.Contains(entities, entity => entity is { Type: EntityType.Location, Name: "Nairobi" });
        Assert.Contains(entities, entity => entity.Type == EntityType.Date);
    }
}
