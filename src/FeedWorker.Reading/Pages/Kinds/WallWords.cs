using System.Buffers;

namespace FeedWorker.Reading.Pages.Kinds;

/// <summary>What pages say that stand in an article's place, in the languages of the feeds. Whole words of common speech are left out.</summary>
internal static class WallWords
{
    /// <summary>Asking to agree to cookies or to the use of data.</summary>
    internal static SearchValues<string> Consent { get; } = Any(
        "cookie", "your privacy", "our partners", "personal data", "withdraw your consent", "gdpr", "einwilligung", "unsere partner",
        "personenbezogene", "datenschutzerklärung", "nos partenaires", "données personnelles", "votre consentement", "datos personales",
        "nuestros socios", "su consentimiento", "tu consentimiento", "dati personali", "nostri partner", "il tuo consenso", "dados pessoais",
        "nossos parceiros", "persoonsgegevens", "onze partners", "toestemming", "personuppgifter", "samtycke", "samtykke", "personopplysninger",
        "personoplysninger", "dane osobowe", "danych osobowych", "zaufani partnerzy", "evästee", "çerez", "файлы cookie", "файлов cookie", "персональных данных");

    /// <summary>Said to the reader, where news about cookies and data says it of others.</summary>
    internal static SearchValues<string> ConsentAddresses { get; } = Any(
        "your privacy", "your consent", "your data", "your personal data", "your device", "your choice", "your browser", "our partners", "we use ",
        "we and ", "we need your", "you agree", "you may agree", "you accept", "you consent", "unsere partner", "unseren partner", "wir und ", "wir verwenden",
        "wir nutzen", "wir benötigen", "ihre einwilligung", "ihre zustimmung", "ihre daten", "deine einwilligung", "nos partenaires", "nous utilisons",
        "votre consentement", "vos données", "vos choix", "nuestros socios", "utilizamos", "su consentimiento", "tu consentimiento", "sus datos", "tus datos",
        "nostri partner", "utilizziamo", "il tuo consenso", "i tuoi dati", "nossos parceiros", "seu consentimento", "seus dados", "onze partners", "wij gebruiken",
        "we gebruiken", "jouw toestemming", "uw toestemming", "je toestemming", "våra partner", "vi använder", "ditt samtycke", "våre partnere", "vi bruker",
        "ditt samtykke", "vores partnere", "vi bruger", "dit samtykke", "zaufani partnerzy", "zaufanych partnerów", "twoje dane", "twoich danych",
        "käytämme", "kullanıyoruz", "мы используем", "вы соглашаетесь", "ваше согласие");

    /// <summary>Asking for a name and a password.</summary>
    internal static SearchValues<string> Login { get; } = Any(
        "log in", "log into", "login", "sign in", "sign into", "create an account", "create a free account", "your account", "password", "username",
        "anmelden", "einloggen", "passwort", "benutzername", "se connecter", "connectez-vous", "mot de passe", "votre compte", "iniciar sesión",
        "inicia sesión", "inicie sesión", "contraseña", "tu cuenta", "su cuenta", "accedi", "il tuo account", "iniciar sessão", "sua conta", "inloggen",
        "wachtwoord", "logga in", "lösenord", "logg inn", "log ind", "adgangskode", "passord", "zaloguj", "hasło", "войдите", "войти", "пароль");

    /// <summary>Said to whoever wants to come in, where news about passwords says it of others.</summary>
    internal static SearchValues<string> LoginAddresses { get; } = Any(
        "your account", "your password", "your username", "your email", "your e-mail", "please log in", "please sign in", "log in to ", "sign in to ", "sign into",
        "log into", "log in or ", "sign in or ", "create an account", "create a free account", "ihr konto", "ihr passwort", "ihre e-mail", "ihrer e-mail", "dein konto",
        "dein passwort", "deine e-mail", "bitte melden", "votre compte", "votre mot de passe", "votre adresse", "connectez-vous", "tu cuenta", "su cuenta",
        "tu contraseña", "su contraseña", "inicia sesión", "inicie sesión", "il tuo account", "la tua password", "accedi", "sua conta", "sua senha", "je account",
        "uw account", "je wachtwoord", "uw wachtwoord", "ditt konto", "ditt lösenord", "din konto", "din adgangskode", "ditt passord", "twoje konto", "zaloguj się",
        "войдите", "ваш пароль");

    /// <summary>Asking for a proof that a person is reading.</summary>
    internal static SearchValues<string> RobotCheck { get; } = Any(
        "captcha", "not a robot", "are a robot", "you a robot", "you are human", "you are a human", "checking your browser", "unusual traffic from",
        "checking if the site connection is secure", "automated requests", "enable javascript", "javascript is disabled", "access denied",
        "permission to access", "ddos protection", "ray id:", "kein roboter", "javascript aktivieren", "zugriff verweigert", "pas un robot",
        "activer javascript", "accès refusé", "soy un robot", "activar javascript", "activa javascript", "acceso denegado", "sono un robot",
        "abilitare javascript", "sou um robô", "geen robot", "не робот", "включите javascript");

    /// <summary>Telling that the text goes on for those who pay or register. An offer alone does not say so: it stands under whole articles too.</summary>
    private static readonly SearchValues<string> Payment = Any(
        "subscribe to continue", "subscribe to read", "subscribe to keep reading", "subscribers only", "subscriber-only", "subscriber exclusive",
        "remaining free articles", "weiterlesen mit", "weiterlesen?", "jetzt weiterlesen", "artikel weiterlesen",
        "um weiterzulesen", "nur für abonnenten", "réservé aux abonnés", "réservée aux abonnés",
        "de cet article à lire", "pour lire la suite", "lire la suite de", "abonnez-vous pour", "para suscriptores", "para seguir leyendo",
        "para continuar leyendo", "suscríbete para", "riservato agli abbonati", "per continuare a leggere",
        "abbonati per", "exclusivo para assinantes", "para continuar lendo", "para continuar a ler", "alleen voor abonnees",
        "om verder te lezen", "verder lezen?", "för att läsa vidare", "läs vidare med", "for å lese videre",
        "for at læse videre", "dla prenumeratorów", "dla subskrybentów", "aby czytać dalej", "tylko dla abonentów", "tilaajille",
        "только для подписчиков", "для подписчиков", "только по подписке",
        "会員限定", "有料会員", "続きを読むには", "구독자 전용", "付费阅读");

    // People continue to read in reports as well: these need one of the words of payers beside them.
    private static readonly SearchValues<string> Continuing = Any(
        "to continue reading", "to keep reading", "to read the full article", "to read the full story", "to read the rest", "to read this article",
        "to unlock this");

    private static readonly SearchValues<string> Payers = Any(
        "subscribe", "subscription", "sign in", "sign up", "log in", "login", "register", "account", "free trial", "membership", "become a member");

    /// <summary>What a wall calls the text that it stands before.</summary>
    internal static SearchValues<string> ThisText { get; } = Any(
        "this article", "this story", "dieser artikel", "diesen artikel", "cet article", "este artículo", "esta noticia", "questo articolo", "este artigo",
        "dit artikel", "den här artikeln", "denne artikkelen", "denne artikel", "ten artykuł", "этот материал", "この記事");

    internal static bool AskForPayment(ReadOnlySpan<char> text) =>
        text.ContainsAny(Payment) || (text.ContainsAny(Continuing) && text.ContainsAny(Payers));

    /// <summary>Offers to those who have not subscribed; they end a text only where it is cut off.</summary>
    internal static SearchValues<string> Offer { get; } = Any(
        "become a subscriber", "already a subscriber", "already subscribed", "subscribe now", "register now", "abo abschließen", "jetzt abonnieren",
        "bereits abonnent", "jetzt registrieren", "jetzt testen", "abonnez-vous", "déjà abonné", "s'abonner", "suscríbete", "ya eres suscriptor",
        "abbonati", "sei già abbonato", "assine", "já é assinante", "al abonnee", "word abonnee", "redan prenumerant", "bli prenumerant",
        "allerede abonnent", "bli abonnent", "bliv abonnent", "wykup dostęp", "subskrybuj", "оформите подписку", "подпишитесь");

    /// <summary>Whether a line asks for something before there is anything to read.</summary>
    internal static bool StandForText(ReadOnlySpan<char> text) =>
        text.ContainsAny(Consent) || text.ContainsAny(Login) || text.ContainsAny(RobotCheck) || text.ContainsAny(Offer) || AskForPayment(text);

    private static SearchValues<string> Any(params ReadOnlySpan<string> words) => SearchValues.Create(words, StringComparison.OrdinalIgnoreCase);
}
