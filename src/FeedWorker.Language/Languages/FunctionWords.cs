using System.Collections.Frozen;

namespace FeedWorker.Language.Languages;

/// <summary>The small words that give away a language written in Latin or Cyrillic letters.</summary>
internal static class FunctionWords
{
    // Code, then its words. A word that stands in several rows counts for each by its share.
    private static readonly string[] _rows =
    [
        "en the of and to in a is that for it was on with as his be by at he from not are this but had have they which you were her she their been has would will there what when who said more about after over its i we my so if can do no all up out than into",
        "fr le la les de des du et un une est dans que qui pour pas au aux sur par avec il elle ils sont ne ce cette ses son sa leur mais ont été plus nous vous à où être fait selon contre entre aussi comme dont",
        "de der die das und den dem des von zu mit ist im ein eine einer eines einem einen nicht auf für sich auch als an es bei nach aus sind hat wird werden wurde war über noch vor zum zur durch wie sie er aber oder dass gegen",
        "es el la los las de del y en un una que por con para su sus al se no es lo como más pero fue ha han son está este esta entre también ser sobre desde hasta según cuando muy sin contra años todo",
        "pt o a os as de do da dos das e em um uma que por com para não se no na nos nas ao à é foi mais como mas são sua seu também entre pelo pela ser sobre já está até depois segundo quando muito foram anos",
        "it il lo la i gli le di del della dei delle e che un una in per con non si è sono da dal nel nella al alla ha hanno ma anche come più questo questa suo sua stato dopo essere tra contro secondo anni gli ai degli",
        "nl de het een en van in op te dat die is zijn niet met voor aan er ook als door maar om uit bij naar heeft hebben wordt werd zij hij deze over nog tot meer worden tegen volgens geen onder onze",
        "sv och i att det som en är på för av med den till inte har om ett han de var sig men från vi så kan när nu skulle efter eller under mot ska också blir hade mellan enligt alla",
        "da og i at det en er på til af for med den de der ikke som har et var han sig men fra vi kan når efter eller under mod skal også blev havde mellem ifølge ud om jeg",
        "no og i at det en er på til av for med den de som ikke har et var han seg men fra vi kan når etter eller under mot skal også ble hadde mellom ifølge ut om jeg",
        "fi ja on ei se että hän oli mutta ovat kun niin mukaan joka jos myös kuin sen ole ollut vuoden jälkeen sekä olla hänen tai mitä voi vielä nyt tämä sitä sanoo vain",
        "pl i w na z do się nie to że jest o od po za przez dla jak są ma tym który która które także był była oraz ale jego przed przy będzie co może być już roku pod czy",
        "cs a v na se je z do že to s ve i o pro za po od by jako ale jsou jeho které který která při také byl byla bude podle nebo už však roku více tak mezi není",
        "sk a v na sa je z do že to s vo aj o pre za po od by ako ale sú jeho ktoré ktorý ktorá pri tiež bol bola bude podľa alebo už však roku viac tak medzi nie",
        "sl in v na je se da z za so ki pa po od o ne bi tudi kot ali iz do še pri bil bila ima med pred lahko leta svoj več zaradi glede ter sta",
        "hr i u na je se da za su od s o koji koja koje ne iz bi kao ili do će pri bio bila ima među prema što nakon tako već više zbog kako još nije samo",
        "ro de și în a la cu pe din că nu este care o un pentru sunt mai au fost prin să se sau dar după fi între lui ei acest această către fără cele ale lor",
        "hu a az és hogy nem is egy volt van meg csak de ez azt már mint ki még el lesz után szerint aki ami között pedig által lehet ha új több kell vagy ennek",
        "tr ve bir bu da de için ile olarak çok daha olan gibi ne ama kadar sonra göre en olduğu her ise değil o mi ya diye içinde tarafından oldu etti yeni yılında dedi nin nın de da ye üzere bin büyük sonrası eden ettiği yapılan ilk iki",
        "id yang dan di dari untuk dengan ini itu pada tidak dalam akan adalah ke oleh juga telah sebagai karena ada bisa lebih kata tersebut mereka dia atau tahun para saat setelah kepada",
        "vi và của là có trong cho được với không này các một những đã người để từ khi ra về tại đó cũng theo vào sẽ đến như nhiều sau trên",
        "sw na ya wa kwa ni katika za la kuwa cha hii huyo hiyo alisema pia baada lakini watu hao yake wake kutoka kama vya hilo ambao ambaye mwaka bila nchi sana",
        "sq dhe në të e me për nga që është një se më ka i ishte janë kjo ky por do nuk pas edhe si u kanë mund tij saj gjatë nëse",
        "lt ir į iš kad yra su ne tai buvo bet kaip už nuo apie per po dėl tik jis ji jau bus arba prie taip pat savo turi metų",
        "lv un ir no ar uz par ka kas bet arī tas pie tika nav lai gan pēc kā bija vai tikai viņš viņa jau būs gada pret savu",
        "et ja on ei et oma kui ka ning oli aga mis kes või pole seda selle juba pärast veel ta nad olema aasta tema siis kuid",
        "so oo ka ku iyo uu in ah waxaa la ay si soo waa u oo lagu aan ayaa kale dalka inuu dhanka sheegay isaga",
        "tl ang ng sa na mga ay at ni hindi ito para kay siya ito may nang si mula isang kanyang pero rin din ayon nila ko",
        "af die en van het in is dat om te nie vir met op was aan wat sy hulle ook word deur maar sal as by na uit kan hom",
        "ha da a na ta ya ne ce shi su wannan cikin ba kuma daga don zuwa wani yana mai bayan kan sun kasar an",
        "is og að í á er sem til um við það ekki var hann en af með fyrir eru hefur verið þess hún frá eftir hafa þegar segir því þeir einnig",
        "ru и в не на что с по как это он его к из за от для о было был была так же но у бы они мы при также до или после том который которые года уже если",
        "uk і в на не що з та до за як від для це у про його він вона був була було також після який які але або через року вже щоб ми під із є",
        "bg и на в да за от се не са е с по ще че като при до това той тя който която които след бе беше също но или има през година още има",
        "sr и у је на да се за су од са о који која које не из би као или до ће при био била има међу према што након тако већ више због како још није само",
        "be і у на не што з да за як ад для гэта яго ён яна быў была было таксама пасля які якія але або праз года ўжо каб мы пад",
        "mk и на во да се за од не со е ќе дека по како што тоа го ги при до тој таа кој која кои по беше исто но или има година",
    ];

    private static readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> _languagesOf = Gather();

    /// <summary>The codes, in the order of the indexes.</summary>
    internal static string[] Codes { get; } = [.. _rows.Select(row => row[..row.IndexOf(' ', StringComparison.Ordinal)])];

    /// <summary>The indexes of the languages that have a word, given in lower case; empty for any other word.</summary>
    internal static ReadOnlySpan<int> LanguagesOf(ReadOnlySpan<char> word) => _languagesOf.TryGetValue(word, out var languages) ? languages : [];

    private static FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> Gather() => _rows
        .SelectMany((row, language) => row.Split(' ').Skip(1).Distinct().Select(word => (word, language)))
        .GroupBy(pair => pair.word, pair => pair.language)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();
}
