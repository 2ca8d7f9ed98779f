#include "feeds/page/hints.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

namespace vigie::feeds::page {
namespace {

enum class Sense {
    body,
    article_body,
    clutter,
    comments,
    byline,
    author,
    date,
    caption,
    lead,
    title,
    none
};

struct Row {
    Sense sense;
    std::string_view
        words;  ///< separated by commas; several words that follow each other count as one
};

constexpr std::array rows{
    Row{Sense::article_body, "articlebody,article body"},
    Row{Sense::body,
        "entry content,entry text,entry body,post content,post body,post text,"
        "post entry,single content,single post content,article content,article text,"
        "article texte,article contenu,article corps,article copy,article main,"
        "article details,article detail,article page,article p,contenu article,"
        "corps article,texte article,content article,body article,story body,"
        "story content,story text,news content,news text,news body,news detail,"
        "blog content,content body,body content,body copy,body text,main text,"
        "page content,content main,item full text,item body,item page,"
        "field name body,rich text,wysiwyg,postcontent,postbody,posttext,"
        "entrycontent,entrytext,articlecontent,articletext,storybody,storycontent,"
        "storytext,newscontent,newstext,bodytext,maintext,texte"},
    Row{Sense::comments,
        "comment,comments,commentlist,commentaire,commentaires,disqus,respond,"
        "kommentare,kommentar,comentarios,comentario,commenti,reactions,forum,guestbook,"
        "guest book,livre or,"
        "reply,replies,discussion,discussions,responses"},
    Row{Sense::clutter,
        "related,relatedposts,similar,similaires,recommended,recommendations,"
        "suggestions,read more,read also,readmore,lire aussi,lireaussi,a lire,"
        "voir aussi,see also,more on,more stories,aller plus loin,share,shares,"
        "sharing,sharebar,sharethis,sharedaddy,addtoany,addthis,social,socials,"
        "partage,partager,sidebar,footer,contentinfo,colophon,nav,navbar,navigation,"
        "menu,submenu,topbar,toolbar,tools,breadcrumb,breadcrumbs,ariane,pagination,"
        "pager,newsletter,newsletters,subscribe,subscription,abonnement,signup,login,"
        "promo,promobox,sponsor,sponsored,advert,advertisement,ads,ad,adsbygoogle,"
        "pub,publicite,banner,donate,donation,cookie,cookies,consent,gdpr,rgpd,popup,"
        "modal,overlay,complementary,search,tags,taglist,tag links,cat links,"
        "keywords,mots cles,outbrain,taboola,teaser,teasers,trending,popular,"
        "mostread,most read,plus lus,rating,ratings,noprint,no print,sr only,"
        "screen reader text,visually hidden,visuallyhidden,skip link,toc,author box,"
        "author bio,bio,biography,biographie,author info,about author,author description,"
        "paywall message,"
        "disclaimer,alert,copyright,pullquote,pull quote,next post,prev post,"
        "post navigation,recirc,carousel,promo box,inline signup,adspot,ad slot,"
        "self promo,subscriber,catcher,inread,interstitial,callout newsletter,most popular,"
        "inline item,most viewed,side stories,unsubscribe,preheader,affiliate,feedback,"
        "editsection,qc cmp,onetrust,didomi,tarteaucitron,axeptio,iubenda,optanon,support us"},
    Row{Sense::byline,
        "byline,meta,infos,article info,user info,dateline,posted on,post info,kicker,surtitre,"
        "reading time,read time,views,signature"},
    Row{Sense::author, "author,authors,auteur,auteurs,writer,journalist,vcard"},
    Row{Sense::date,
        "date,dates,published,datepublished,date published,pubdate,publication,"
        "timestamp,time,datetime"},
    Row{Sense::caption,
        "caption,captions,cptn,legende,legend,credit,credits,gallery,slideshow,diaporama,"
        "media legend,media credit,image credit,image author,photo author,image copyright,"
        "photo copyright,img descr,figure text,photo text,photo block,photo info,image text,"
        "image info,image title,spip doc,spip documents,block embed,photo description,"
        "image description,media description"},
    Row{Sense::lead,
        "chapo,chapeau,standfirst,intro,introduction,article desc,article lead,lead,"
        "accroche,teaser text,excerpt,dek,deck,subheadline,subtitle,soustitre,sous titre,"
        "article summary,post summary,story summary"},
    Row{Sense::title, "headline,entry title,post title,article title,titre"},
};

void set(Hints& hints, Sense sense) {
    switch (sense) {
        case Sense::article_body:
            hints.article_body = true;
            hints.body = true;
            return;
        case Sense::body:
            hints.body = true;
            return;
        case Sense::clutter:
            hints.clutter = true;
            return;
        case Sense::comments:
            hints.comments = true;
            return;
        case Sense::byline:
            hints.byline = true;
            return;
        case Sense::author:
            hints.author = true;
            return;
        case Sense::date:
            hints.date = true;
            return;
        case Sense::caption:
            hints.caption = true;
            return;
        case Sense::lead:
            hints.lead = true;
            return;
        case Sense::title:
            hints.title = true;
            return;
        case Sense::none:
            return;
    }
}

constexpr std::size_t most_words = 3;

using Entry = std::pair<std::string_view, Sense>;

std::vector<Entry> sorted_entries() {
    std::vector<Entry> entries;
    for (const Row& row : rows) {
        std::string_view rest = row.words;
        while (!rest.empty()) {
            const std::size_t comma = std::min(rest.find(','), rest.size());
            entries.emplace_back(rest.substr(0, comma), row.sense);
            rest.remove_prefix(std::min(comma + 1, rest.size()));
        }
    }
    std::sort(entries.begin(), entries.end());
    return entries;
}

Sense sense_of(std::string_view words) {
    static const std::vector<Entry> entries = sorted_entries();
    const auto found = std::lower_bound(
        entries.begin(), entries.end(), words, [](const Entry& entry, std::string_view wanted) {
            return entry.first < wanted;
        });
    if (found != entries.end() && found->first == words) return found->second;
    // "meldungsfooter", "ilrelated": the words that end so many others; "strycaptiontxt".
    const bool clutter = words.ends_with("footer") || words.ends_with("related");
    if (clutter) return Sense::clutter;
    // "authorsign", "authorname"; not those of a state.
    const bool author = words.starts_with("author") && words.find(' ') == std::string_view::npos;
    if (author && !words.starts_with("authori")) return Sense::author;
    return words.find("caption") != std::string_view::npos ? Sense::caption : Sense::none;
}

bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}

bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

/// "postBody_main" -> "post body main"; names are kept apart by a full stop, over which no row
/// goes.
std::string words_of(std::string_view keywords) {
    std::string words;
    char before = ' ';
    for (const char c : keywords) {
        const bool letter = is_lower(c) || is_upper(c);
        const bool begins = is_upper(c) && is_lower(before);
        if ((!letter || begins) && !words.empty() && words.back() != ' ') words += ' ';
        if (c == ' ' && !words.empty()) words += ". ";
        if (letter) words += static_cast<char>(c | 0x20);
        before = c;
    }
    return words;
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// The word that ends before `at`, or the one that begins there.
std::string_view word_before(std::string_view words, std::size_t at) {
    if (at < 2) return {};
    const std::size_t space = words.rfind(' ', at - 2);
    const std::size_t begin = space == std::string_view::npos ? 0 : space + 1;
    return words.substr(begin, at - 1 - begin);
}

std::string_view word_at(std::string_view words, std::size_t at) {
    return at >= words.size() ? std::string_view{} : words.substr(at, words.find(' ', at) - at);
}

/// "has-sidebar", "comments-open": of what stands beside, or of a state.
bool is_of_another(std::string_view words, std::size_t at, std::size_t end) {
    return is_one_of(word_before(words, at), {"has", "no", "with", "without", "content"}) ||
           is_one_of(word_at(words, end + 1),
                     {"open", "closed", "on", "off", "enabled", "disabled", "grid", "layout"});
}

}  // namespace

Hints hints_of(std::string_view keywords) {
    Hints hints;
    if (keywords.empty()) return hints;
    const std::string words = words_of(keywords);
    for (std::size_t at = 0; at < words.size();) {
        std::size_t end = at;
        for (std::size_t count = 0; count < most_words && end < words.size(); ++count) {
            end = std::min(words.find(' ', end == at ? at : end + 1), words.size());
            const Sense sense = sense_of(std::string_view(words).substr(at, end - at));
            const bool elsewhere = count == 0 && is_of_another(words, at, end);
            const bool about = sense == Sense::clutter || sense == Sense::comments;
            if (!about || !elsewhere) set(hints, sense);
        }
        at = std::min(words.find(' ', at), words.size() - 1) + 1;
    }
    return hints;
}

}  // namespace vigie::feeds::page
