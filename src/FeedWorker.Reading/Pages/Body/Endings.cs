using System.Collections.Frozen;

namespace FeedWorker.Reading.Pages.Body;

/// <summary>Headings under which a page offers something else: other stories, comments, the author's life.</summary>
internal static class Endings
{
    private const int Longest = 60;

    private static readonly FrozenSet<string> Whole = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "related", "related articles", "related stories", "related posts", "related news", "related content", "related links", "related topics",
        "related coverage", "more stories", "more news", "more on this story", "more on this topic", "most popular", "most read", "most viewed", "trending",
        "trending now", "latest news", "latest stories", "latest articles", "latest posts", "recent posts", "recommended", "recommended stories",
        "top stories", "popular stories", "popular posts", "read next", "what to read next", "read also", "also read", "read more", "editor's picks",
        "editors' picks", "editor’s picks", "editors’ picks", "don't miss", "don’t miss", "in other news", "comments", "leave a comment", "leave a reply", "post a comment",
        "join the conversation", "about the author", "about the authors", "about the writer", "article sources",
        "mehr zum thema", "mehr zu diesem thema", "weitere artikel", "weitere themen", "weitere nachrichten", "weitere meldungen", "ähnliche artikel",
        "ähnliche nachrichten", "verwandte artikel", "verwandte themen", "passend dazu", "passend zum artikel", "auch interessant", "meistgelesen",
        "meistgelesene artikel", "neueste artikel", "aktuelle artikel", "aktuelle nachrichten", "kommentare", "leserkommentare", "lesetipps", "lesen sie auch",
        "schlagworte", "schlagwörter", "über den autor", "über die autorin", "zum autor", "zur autorin", "zur person des autors",
        "à lire aussi", "lire aussi", "à voir aussi", "voir aussi", "sur le même sujet", "sur le même thème", "articles similaires", "articles liés",
        "articles associés", "les plus lus", "les articles les plus lus", "commentaires", "dans la même rubrique", "à découvrir", "nos derniers articles",
        "noticias relacionadas", "artículos relacionados", "temas relacionados", "lo más leído", "las más leídas", "más leídas", "más noticias",
        "últimas noticias", "comentarios", "mirá también", "lea también", "lee también", "lee además", "sobre el autor", "etiquetas", "te recomendamos",
        "notícias relacionadas", "artigos relacionados", "leia também", "veja também", "mais lidas", "mais lidos", "comentários", "sobre o autor",
        "leggi anche", "articoli correlati", "i più letti", "ultime notizie", "commenti", "sullo stesso argomento", "potrebbe interessarti anche",
        "lees ook", "lees meer", "gerelateerde artikelen", "gerelateerd", "meest gelezen", "reacties", "meer nieuws",
        "läs mer", "läs också", "läs även", "mest läst", "mest lästa", "relaterat", "kommentarer", "les også", "mest lest", "relaterte saker", "læs også",
        "mest læste", "czytaj także", "czytaj też", "zobacz także", "zobacz też", "przeczytaj także", "najczęściej czytane", "komentarze", "powiązane artykuły",
        "související články", "související", "nejčtenější", "diskuse", "čtěte také", "kapcsolódó cikkek", "hozzászólások", "citește și", "articole similare",
        "читайте также", "читайте також", "по теме", "по теме:", "другие новости", "новости по теме", "комментарии", "коментарі", "популярное", "інші новини",
        "ilgili haberler", "benzer haberler", "diğer haberler", "yorumlar", "en çok okunanlar", "son haberler", "baca juga", "berita terkait", "artikel terkait",
        "berita lainnya", "terpopuler", "komentar", "関連記事", "関連ニュース", "人気記事", "おすすめ記事", "相关新闻", "相关阅读", "相关报道", "推荐阅读", "延伸阅读", "相關新聞",
        "延伸閱讀", "관련기사", "관련 기사", "많이 본 뉴스", "اقرأ أيضا", "اقرأ أيضاً", "مواضيع ذات صلة", "أخبار ذات صلة", "الأكثر قراءة");

    private static readonly string[] Openings =
    [
        "you may also like", "you might also like", "you may also be interested", "you might also be interested", "read more:", "related:",
        "recommended for ", "stories you ", "most popular ", "das könnte sie", "das könnte dich", "das könnte euch", "weitere artikel ", "weitere aktuelle ",
        "lesen sie auch", "mehr aus ", "diese artikel könnten", "vous aimerez ", "cela pourrait vous", "ceci pourrait vous", "te puede interesar",
        "también te puede interesar", "le puede interesar", "te podría interesar", "você também pode", "potrebbe interessarti", "potrebbero interessarti",
        "misschien ook interessant", "mohlo by vás zajímat", "te-ar putea interesa",
    ];

    // Reports say as well that there is more in something: these offer links.
    private static readonly string[] OpeningsOfLinks = ["more from ", "more in "];

    // A name of a section may stand above the link, a date below it.
    private const int Reach = 3;

    internal static bool Begin(IReadOnlyList<Block> blocks, int at)
    {
        var text = blocks[at].Text.AsSpan().Trim();
        if (text.Length > Longest)
        {
            return false;
        }

        // "Comments (12)", "12 Kommentare", "Read also:"
        if (Whole.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.Trim(" ()[]0123456789:.!…»>")))
        {
            return true;
        }

        return StartsWithAny(text, Openings) || (StartsWithAny(text, OpeningsOfLinks) && LeadsToLinks(blocks, at));
    }

    private static bool LeadsToLinks(IReadOnlyList<Block> blocks, int at)
    {
        for (var i = at; i < Math.Min(blocks.Count, at + 1 + Reach); i++)
        {
            if (blocks[i].LinkShare > 0.5)
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsWithAny(ReadOnlySpan<char> text, string[] openings)
    {
        foreach (var opening in openings)
        {
            if (text.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
