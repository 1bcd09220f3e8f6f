using FeedWorker.Reading.Pages.Metadata;

namespace FeedWorker.Reading.Tests.Pages;

public class AuthorNamesTests
{
    [Theory]
    [InlineData("By Ana Ruiz", "Ana Ruiz")]
    [InlineData("Ana Ruiz and Tom Lee", "Ana Ruiz; Tom Lee")]
    [InlineData("Von Ute Maiwald und Jan Kroll", "Ute Maiwald; Jan Kroll")]
    [InlineData("Liv Dahl og Per Moe", "Liv Dahl; Per Moe")]
    [InlineData("Ana Ruiz, Tom Lee & Ida van der Berg", "Ana Ruiz; Tom Lee; Ida van der Berg")]
    [InlineData("ana.ruiz@example.org (Ana Ruiz)", "")]
    [InlineData("Ana Ruiz ana.ruiz@example.org", "Ana Ruiz")]
    [InlineData("Ana Ruiz, Senior Correspondent", "Ana Ruiz")]
    [InlineData("Text: Ana Ruiz", "Ana Ruiz")]
    [InlineData("Ana Ruiz Thursday", "Ana Ruiz")]
    [InlineData("ana.ruiz", "")]
    [InlineData("Lakeside Courier", "")]
    [InlineData("https://www.example.org/people/ana-ruiz", "")]
    [InlineData("Updated 3 hours ago", "")]
    [InlineData("12345", "")]
    [InlineData("", "")]
    public void A_byline_gives_names(string byline, string expected)
    {
        Assert.Equal(expected, string.Join("; ", AuthorNames.Split(byline, "Lakeside Courier")));
    }
}
