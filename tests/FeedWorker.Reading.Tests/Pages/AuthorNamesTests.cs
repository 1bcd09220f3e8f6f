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
    [InlineData("ByAna Ruiz", "Ana Ruiz")]
    [InlineData("Courier-Expertin Ana Ruiz", "Ana Ruiz")]
    [InlineData("Courier-Redaktion", "")]
    [InlineData("Vell Nachrichtenagentur", "")]
    [InlineData("김하늘 기자", "김하늘")]
    [InlineData("张三、李四", "张三; 李四")]
    [InlineData("", "")]
    [InlineData("April Ryan", "April Ryan")]
    [InlineData("By Sunday Aborisade", "Sunday Aborisade")]
    [InlineData("Ryan See and Min Zin", "Ryan See; Min Zin")]
    [InlineData("Thomas More", "Thomas More")]
    [InlineData("Ana Ruiz Sunday", "Ana Ruiz")]
    [InlineData("See more", "")]
    [InlineData("Sunday", "")]
    [InlineData("Min read", "")]
    [InlineData("José Ortega y Gasset", "José Ortega y Gasset")]
    [InlineData("Ana Ruiz y Tomás Gil", "Ana Ruiz; Tomás Gil")]
    [InlineData("Ana Ruiz y Reuters", "Ana Ruiz; Reuters")]
    [InlineData("ANA RUIZ E TOM LEE", "ANA RUIZ; TOM LEE")]
    [InlineData("Ana E Ruiz", "Ana E Ruiz")]
    public void A_byline_gives_names(string byline, string expected)
    {
        Assert.Equal(expected, string.Join("; ", AuthorNames.Split(byline, "Lakeside Courier")));
    }

    [Fact]
    public void A_desk_of_the_site_is_no_author()
    {
        Assert.Equal(["Ana Ruiz"], AuthorNames.Split("Ana Ruiz, LKC Northern Vell", "LKC.example"));
    }

    [Theory]
    [InlineData("Ana Ruiz | 22.11.2026 - Update: 23.11.2026", "Ana Ruiz")]
    [InlineData("Ana Ruiz / Tom Lee", "Ana Ruiz; Tom Lee")]
    [InlineData("von Ute Maiwald, Reporterin", "Ute Maiwald")]
    [InlineData("Ana Ruiz opens the bridge", "")]
    [InlineData("22.11.2026", "")]
    public void A_line_of_names_holds_nothing_else(string line, string expected)
    {
        Assert.Equal(expected, string.Join("; ", AuthorNames.Alone(line, null)));
    }
}
