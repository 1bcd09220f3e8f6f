using System.Collections.Frozen;

namespace FeedWorker.Reading.Pages.Body;

/// <summary>The words of class and id names, in the languages in which pages name their parts.</summary>
internal static class HintVocabulary
{
    internal static FrozenDictionary<string, Hints> Words { get; } = Describe();

    /// <summary>Class names that hide what they stand on. Not their words: "label-hidden" hides a label, "overflow-hidden" nothing.</summary>
    internal static FrozenSet<string> Hiding { get; } = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "hidden", "is-hidden", "u-hidden", "invisible", "element-invisible", "visuallyhidden", "visually-hidden", "visually-hidden-focusable",
        "u-visually-hidden", "sr-only", "sr-only-focusable", "screenreader", "screen-reader", "screen-reader-text", "screen-reader-only", "screenreader-text",
        "offscreen", "off-screen", "print-only", "printonly");

    /// <summary>Words that an id adds to those above without becoming the words of a heading: "comments-section", "related-posts".</summary>
    internal static FrozenSet<string> Parts { get; } = FrozenSet.Create(
        "section", "container", "wrapper", "wrap", "box", "block", "area", "list", "bar", "panel", "root", "form", "holder", "module", "posts",
        "articles", "stories", "items", "content", "left", "right", "top", "bottom", "main", "site", "page", "mobile", "desktop", "header", "inner", "outer");

    /// <summary>How classes begin that tell what an article is about.</summary>
    internal static string[] Topics { get; } = ["tag-", "category-", "topic-", "status-", "format-", "author-"];

    /// <summary>What an article shows, as a class name of its own: it is the whole, not a box in it.</summary>
    internal static FrozenSet<string> Formats { get; } = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "gallery", "slideshow", "video", "audio", "podcast", "quiz", "poll", "survey");

    private static FrozenDictionary<string, Hints> Describe()
    {
        var words = new Dictionary<string, Hints>(StringComparer.OrdinalIgnoreCase);
        Add(Hints.Furniture,
            "nav navi navbar navigation navigazione menu submenu breadcrumb breadcrumbs footer sidebar sidebars rail topbar toolbar toolbox"
            + " related relateds relacionadas relacionados relacionada correlati correlate verwandt verwandte similar"
            + " recommended recommendation recommendations recirculation recirc recommend readmore readnext upnext"
            + " share sharing shares sharer sharebar sharetools social socials sociallinks socialmedia addthis sharethis sharedaddy jp"
            + " newsletter newsletters subscribe subscription subscriptions signup signin login register registration abo abonnement suscripcion suscribete"
            + " promo promos promobox promotion promotions promoted sponsor sponsored sponsors ad ads adv advert adverts advertising advertisement"
            + " advertorial anzeige werbung publicidad pub publi adslot dfp banner banners affiliate outbrain taboola plista"
            + " privacy disclaimer"
            + " tag tags taglist topics topiclist keywords hashtag hashtags categories schlagworte"
            + " trending popular mostread latest pagination pager paging prevnext"
            + " popover dialog tooltip dropdown toast skip skiplink"
            + " teaser teasers teaserlist widget widgets carousel slider slideshow swiper gallery galleries playlist player video videoplayer"
            + " audio podcast poll quiz survey vote rating ratings feedback print printer copyright imprint"
            + " barrier piano donate donation donations support follow app appstore whatsapp telegram");
        Add(Hints.Comments, "comment comments commentlist kommentare kommentar comentarios commentaires disqus respond forum");
        Add(Hints.Page, "article artikel articolo articulo artigo story storyline post entry news single page detail noticia materia nota blogpost amp"
            + " main haupt primary cms");
        Add(Hints.Text, "body bodytext content contents contenu contenido conteudo inhalt cuerpo text texte texto testo copy fulltext richtext rte wysiwyg prose paragraphs");
        Add(Hints.Body,
            "articlebody articlecontent articletext storybody storycontent storytext postcontent postbody entrycontent maincontent newsbody"
            + " newstext newscontent articlebodytext artikeltext artikelinhalt fliesstext contentbody textbody");
        Add(Hints.Standfirst,
            "standfirst subtitle subtitles subheadline subhead subheading subheader subtitulo sottotitolo soustitre untertitel"
            + " dek deck lede lead leadtext leadin intro introduction introtext introduccion einleitung vorspann ingress manchet chapo chapeau"
            + " entradilla bajada volanta copete excerpt abstract summary zusammenfassung resumen occhiello sommario perex anons"
            + " description synopsis tagline strapline kurzfassung preamble sumario linhafina bigode");
        Add(Hints.Caption,
            "caption captions figcaption credit credits photocredit bildunterschrift bildtext legend legende imagecaption cutline photographer"
            + " wpcaption didascalia imagetext");
        Add(Hints.Byline, "byline bylines author authors autor autoren autore autores auteur auteurs autorzeile firma writer writers contributor contributors");
        Add(Hints.Dateline, "dateline timestamp date datum fecha datetime postmetadata published publication pubdate meta metadata infobar lastupdated updated readingtime timeread");
        Add(Hints.Biography, "bio biography aboutauthor authorbio authorbox vita");
        Add(Hints.Read, "read lees lire leer lesen mehr also see related");
        Add(Hints.More, "more most next also plus mas aussi auch also links list");
        Add(Hints.Furniture, "embed embeds tweet instagram tiktok");
        Add(Hints.FactBox, "infobox factbox faktabox faktaboks faktaruta fakta infokasten infoblock infokader recuadro encadre");
        Add(Hints.Overlay, "cookie cookies cookielaw cookielawinfo consent gdpr onetrust modal popup overlay lightbox");
        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

        void Add(Hints hint, string list)
        {
            foreach (var word in list.Split(' '))
            {
                words[word] = words.GetValueOrDefault(word) | hint;
            }
        }
    }
}
