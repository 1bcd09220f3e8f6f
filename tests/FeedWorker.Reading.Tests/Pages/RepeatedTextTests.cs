using System.Text;
using FeedWorker.Reading.Pages;

namespace FeedWorker.Reading.Tests.Pages;

public class RepeatedTextTests
{
    [Fact]
    public void However_many_sentences_are_set_large_once_more_all_of_them_go()
    {
        var sentences = Enumerable.Range(1, 60)
            .Select(i => $"“In village {i} we counted {i * 37} boats, {i * 53} nets and {i * 71} empty crates before the storm came over the lake.”").ToList();
        var paragraphs = sentences.Select((sentence, i) =>
            $"<p>{sentence} So said harbour master {i + 1}, who had walked along the whole shore that morning and wrote everything into a book.</p>");
        var page = $"<article><h1>Counting the boats of the lake</h1>{string.Concat(paragraphs)}{string.Concat(sentences.Select(text => $"<p>{text}</p>"))}</article>";

        var article = Assert.IsType<ArticleReadOutcome.Read>(ArticleReader.Read(Encoding.UTF8.GetBytes(page), "text/html; charset=utf-8", null)).Article;

        Assert.Equal(60, article.Paragraphs.Count);
    }
}
